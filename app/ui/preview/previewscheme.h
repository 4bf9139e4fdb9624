#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace shownotes::preview {

/// The preview's own URL scheme. It has two kinds of hosts: the shell (the empty document that every page is put into, and its style), and
/// one host for each page that is shown, so that nothing of an earlier page can answer for a later one.
inline constexpr char scheme[] = "shownotes";
inline constexpr char shellHost[] = "shell";

/// Chromium learns schemes when it starts: call before QApplication.
void registerScheme();

QUrl shellUrl();
/// The host of the `serial`th page.
QString pageHost(int serial);

/// True for the one document that may be navigated to.
bool isShell(const QUrl &url);

} // namespace shownotes::preview
