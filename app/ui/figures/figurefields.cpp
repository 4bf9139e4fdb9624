#include "figures/figurefields.h"

#include "figures/markdownimage.h"

#include <checks/shortcodeedit.h>

#include <QCoreApplication>

#include <algorithm>

namespace shownotes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::FigureFields)
};

bool isAcademic(ShortcodeVariant variant)
{
    return variant == ShortcodeVariant::AcademicV48 || variant == ShortcodeVariant::AcademicV50
        || variant == ShortcodeVariant::AcademicV51;
}

/// The shortcode that the text is; null where it is none, or one that cannot be edited by the names of its parameters.
std::shared_ptr<const Shortcode> shortcodeOf(const QByteArray &text)
{
    const std::vector<std::shared_ptr<const Shortcode>> all = allShortcodes(text);
    if (all.empty() || all.front()->start != 0 || all.front()->end != text.size() || !all.front()->error.isEmpty())
        return nullptr;
    const std::shared_ptr<const Shortcode> shortcode = all.front();
    return shortcode->params.isEmpty() || shortcode->hasNamedParams() ? shortcode : nullptr;
}

/// The parameter that Academic's templates take the caption from.
QByteArray captionName(const Shortcode &shortcode, ShortcodeVariant variant)
{
    const QByteArray first = variant == ShortcodeVariant::AcademicV51 ? "caption" : "title";
    const QByteArray second = variant == ShortcodeVariant::AcademicV51 ? "title" : "caption";
    if (shortcode.value(first).isEmpty()
        && (!shortcode.value(second).isEmpty() || (!shortcode.find(first) && shortcode.find(second))))
        return second;
    return first;
}

QList<QByteArray> namesOf(const Shortcode &shortcode, ShortcodeVariant variant)
{
    if (shortcode.name != "figure" || variant == ShortcodeVariant::Foreign)
        return {};
    if (isAcademic(variant))
        return {"src", captionName(shortcode, variant), "alt", "link", "width", "numbered", "lightbox"};
    return {"src", "title", "caption", "alt", "link", "width", "height"};
}

FigureField fieldOf(const Shortcode &shortcode, const QByteArray &name, bool flags)
{
    FigureField field {name, FigureField::Kind::Text, QString::fromUtf8(shortcode.value(name))};
    const ShortcodeParam *param = shortcode.find(name);
    const bool isTrue = param && param->isString && param->value == "true";
    if (name == "src") {
        field.kind = FigureField::Kind::Source;
    } else if (flags && name == "numbered") {
        field.kind = FigureField::Kind::Flag;
        field.isOn = isTrue;
    } else if (flags && name == "lightbox") {
        // Academic: on unless it says otherwise.
        field.kind = FigureField::Kind::Flag;
        field.isOn = isTrue || shortcode.value(name).isEmpty();
    }
    return field;
}

} // namespace

std::optional<QList<FigureField>> figureFields(const QByteArray &text, ShortcodeVariant variant)
{
    if (const std::optional<MarkdownImage> image = readMarkdownImage(text); image && image->end == text.size()) {
        return QList<FigureField> {
            {"src", FigureField::Kind::Source, addressOf(text, *image)},
            {"alt", FigureField::Kind::Text, altOf(text, *image)},
            {"title", FigureField::Kind::Text, titleOf(text, *image)},
        };
    }
    const std::shared_ptr<const Shortcode> shortcode = shortcodeOf(text);
    if (!shortcode)
        return {};
    QList<QByteArray> names = namesOf(*shortcode, variant);
    for (const ShortcodeParam &param : shortcode->params) {
        if (!names.contains(param.name))
            names += param.name;
    }
    QList<FigureField> fields;
    for (const QByteArray &name : std::as_const(names)) {
        fields += fieldOf(*shortcode, name, isAcademic(variant));
        fields.last().isCaption =
            name == "caption" || (isAcademic(variant) && name == captionName(*shortcode, variant));
    }
    return fields;
}

Result<Splices> setFigureField(const QByteArray &text, const QByteArray &name, const QString &value)
{
    if (const std::optional<MarkdownImage> image = readMarkdownImage(text); image && image->end == text.size()) {
        if (name == "src")
            return Splices {setAddress(*image, value)};
        return Splices {name == "alt" ? setAlt(*image, value) : setTitle(text, *image, value)};
    }
    const std::shared_ptr<const Shortcode> shortcode = shortcodeOf(text);
    if (!shortcode)
        return Error {Error::Kind::Refused, Words::tr("This is no figure any more.")};
    // A parameter that is not there is empty already.
    if (value.isEmpty() && !shortcode->find(name))
        return Splices {};
    return setShortcodeParam(text, *shortcode, name, value.toUtf8());
}

} // namespace shownotes
