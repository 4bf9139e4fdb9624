#pragma once

class QUrl;
class QWidget;

namespace shownotes {

/// Shows the whole address of a link and opens it outside if the user says so. Only http, https and mailto can be opened.
void askAboutLink(QWidget *parent, const QUrl &url);

} // namespace shownotes
