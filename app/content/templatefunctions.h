#pragma once

#include "templatevalue.h"
#include "titlecase.h"

#include <QList>
#include <QString>

#include <optional>

namespace shownotes {

/// What functions see of the site and the moment.
struct TemplateSurroundings {
    QDateTime now;
    QString language; ///< the site's default one: Hugo writes names of months in it
    TitleCaseStyle titleCase = TitleCaseStyle::Ap;
};

/// Calls a function of Hugo 0.111 by its name, `upper` or `strings.ToUpper`. Nothing where the function or this use of it is not known here, or Hugo would fail.
std::optional<TemplateValue> callTemplateFunction(
    const QString &name, const QList<TemplateValue> &arguments, const TemplateSurroundings &surroundings);

/// `time.Format "2006"`, `.Year`, `.AddDate 0 0 7`: a method of a moment.
std::optional<TemplateValue> callTimeMethod(
    const QDateTime &time, const QString &name, const QList<TemplateValue> &arguments);

} // namespace shownotes
