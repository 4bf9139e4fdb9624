#pragma once

namespace shownotes {

class PageView;
struct MainActions;

/// Joins the actions of the Edit and Format menus to the text of `view` and its find bar; cut, copy, paste and select all go to whatever has the focus.
void connectEditActions(const MainActions &actions, PageView *view);

} // namespace shownotes
