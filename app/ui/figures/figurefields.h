#pragma once

#include <content/result.h>
#include <content/splice.h>
#include <render/rendersettings.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace shownotes {

/// Something that can be said of a picture where a text shows it.
struct FigureField {
    enum class Kind {
        Source, ///< which picture it is
        Text,
        Flag, ///< yes or no
    };
    QByteArray name; ///< the shortcode's parameter; `alt`, `src` and `title` of a Markdown image
    Kind kind = Kind::Text;
    QString value;
    bool isOn = false; ///< of a flag: what the template makes of the value, and of none
    bool isCaption = false; ///< whatever it is called, it is what stands below the picture

    friend bool operator==(const FigureField &, const FigureField &) = default;
};

/// What can be edited of the picture that is `text`, from its first byte to its last: a shortcode (`{{< figure … >}}`, with the end tag where there is one) or a Markdown
/// image. For `figure` the fields that its template knows, first those that are most used, then other parameters that stand there; for any other shortcode
/// those that stand there. Nothing where it is neither, or has an error, or parameters without names.
/// \param variant whose template the shortcode has
std::optional<QList<FigureField>> figureFields(const QByteArray &text, ShortcodeVariant variant);

/// What changes one field of such a text and no other byte. A flag's value is `true` or `false`. Error: Refused, see setShortcodeParam().
Result<Splices> setFigureField(const QByteArray &text, const QByteArray &name, const QString &value);

} // namespace shownotes
