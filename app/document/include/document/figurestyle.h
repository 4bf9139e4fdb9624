#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace shownotes {

/// How figures are written: the shortcode's attributes in their order.
struct FigureStyle {
    struct Attribute {
        QByteArray name;
        QByteArray
            value; ///< as it stands between the quotes; of what each figure says for itself (`title`, `alt`…) empty
        bool quoted = true;

        friend bool operator==(const Attribute &, const Attribute &) = default;
    };
    bool isMarkdown = false; ///< `{{% figure %}}`
    QList<Attribute> attributes;

    /// `{{< figure src="…" title="…" numbered="true" lightbox="true" >}}`
    static FigureStyle standard();
    /// How most figures of `body` are written, the last ones where it is undecided; nothing where there is none. What belongs to one picture alone
    /// (`width`, `link`…) is left out.
    static std::optional<FigureStyle> of(const QByteArray &body);
    /// The style of the first of these files that has figures. Reads them.
    static std::optional<FigureStyle> ofPages(const QStringList &pages);

    friend bool operator==(const FigureStyle &, const FigureStyle &) = default;
};

/// A figure as text.
struct FigureText {
    QString text;
    qsizetype caption = 0; ///< where in `text` the caption's text goes
};

/// The shortcode for the image that is called `src` in the bundle.
FigureText figureText(const FigureStyle &style, const QString &src);

} // namespace shownotes
