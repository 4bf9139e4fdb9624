#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace shownotes {

/// What could be completed at a place of a text, by what stands around it.
struct CompletionPoint {
    enum class Kind {
        None,
        Shortcode, ///< a shortcode's name
        Parameter, ///< a parameter's name
        Value, ///< a parameter's value
        Address, ///< of an image or link in Markdown
    };

    Kind kind = Kind::None;
    QString typed; ///< what stands there already, up to the caret
    int start = 0; ///< where it begins, in characters of the text
    int end = 0; ///< where what is to be replaced ends: behind the caret, where the word or value goes on
    QString shortcode; ///< of Parameter and Value
    QString parameter; ///< of Value; empty for a positional one
    QStringList present; ///< of Parameter: those that the shortcode has already
    QChar quote; ///< of Value: `"` or a back quote, null where it has none yet
    bool isImage = false; ///< of Address: `![`
};

/// `text` is the caret's line, with some lines before it where a shortcode may have begun there.
CompletionPoint completionPoint(QStringView text, int caret);

} // namespace shownotes
