#include "gotemplate.h"
#include "templatefunctions.h"

#include <content/archetypeexpander.h>
#include <content/bundle.h>

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSet>

namespace shownotes {

namespace {

using Answer = std::optional<TemplateValue>;

QString rfc3339(const QDateTime &time)
{
    // Go writes UTC as Z, and an offset always with minutes.
    return time.toOffsetFromUtc(time.offsetFromUtc())
        .toString(Qt::ISODate)
        .replace(QLatin1String("+00:00"), QLatin1String("Z"));
}

TitleCaseStyle titleCaseStyle(const Site &site)
{
    const QString style = site.config()[QStringLiteral("titlecasestyle")].toString().toLower();
    return style == QLatin1String("chicago") ? TitleCaseStyle::Chicago
        : style == QLatin1String("go")       ? TitleCaseStyle::Go
                                             : TitleCaseStyle::Ap;
}

/// Runs a parsed template.
class Expansion {
public:
    Expansion(const ArchetypeTarget &target, const Site &site)
        : m_target(target)
        , m_site(site)
        , m_surroundings {target.now, site.defaultContentLanguage(), titleCaseStyle(site)}
    {
    }

    ExpandedArchetype run(const std::vector<TemplateNode> &nodes)
    {
        m_scopes.emplace_back();
        runNodes(nodes);
        return m_result;
    }

private:
    void runNodes(const std::vector<TemplateNode> &nodes)
    {
        for (const TemplateNode &node : nodes) {
            if (node.kind == TemplateNode::Kind::Text)
                m_result.text += node.source;
            else if (node.kind == TemplateNode::Kind::Action)
                runAction(node);
            else if (node.kind == TemplateNode::Kind::Condition)
                runCondition(node);
            else
                leave(node);
        }
    }

    void runAction(const TemplateNode &node)
    {
        const Answer value = evaluate(node.pipeline);
        if (!node.pipeline.variable.isEmpty()) {
            assign(node.pipeline, value);
            if (!value)
                leave(node);
            return;
        }
        const std::optional<QString> printed = value ? value->printed() : std::nullopt;
        if (!printed)
            leave(node);
        else
            m_result.text += printed->toUtf8();
    }

    void runCondition(const TemplateNode &node)
    {
        for (const TemplateNode::Branch &branch : node.branches) {
            m_scopes.emplace_back();
            bool taken = branch.condition.commands.empty();
            if (!taken) {
                const Answer value = evaluate(branch.condition);
                if (!value) {
                    m_scopes.pop_back();
                    leave(node);
                    forgetAssigned(node);
                    return;
                }
                if (!branch.condition.variable.isEmpty())
                    assign(branch.condition, value);
                taken = value->isTrue();
            }
            if (taken)
                runNodes(branch.nodes);
            m_scopes.pop_back();
            if (taken)
                return;
        }
    }

    void leave(const TemplateNode &node)
    {
        m_result.unknown.append({node.line, QString::fromUtf8(node.source)});
        m_result.text += node.source;
    }

    /// What a block that is left as it is would have set is unknown from there on.
    void forgetAssigned(const TemplateNode &node)
    {
        for (const TemplateNode::Branch &branch : node.branches) {
            for (const TemplateNode &inner : branch.nodes) {
                if (inner.kind == TemplateNode::Kind::Action && !inner.pipeline.variable.isEmpty()
                    && !inner.pipeline.declares)
                    assign(inner.pipeline, std::nullopt);
                forgetAssigned(inner);
            }
        }
    }

    void assign(const TemplatePipeline &pipeline, const Answer &value)
    {
        if (!pipeline.declares) {
            for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
                if (scope->contains(pipeline.variable)) {
                    (*scope)[pipeline.variable] = value;
                    return;
                }
            }
        }
        m_scopes.back()[pipeline.variable] = value;
    }

    Answer evaluate(const TemplatePipeline &pipeline)
    {
        Answer value;
        for (size_t i = 0; i < pipeline.commands.size(); ++i) {
            value = command(pipeline.commands[i], i == 0 ? std::nullopt : value);
            if (!value)
                return {};
        }
        return value;
    }

    Answer command(const std::vector<TemplateOperand> &words, const Answer &piped)
    {
        const TemplateOperand &first = words.front();
        QList<TemplateValue> arguments;
        if (first.kind == TemplateOperand::Kind::Function
            && (first.text == QLatin1String("and") || first.text == QLatin1String("or")) && first.fields.isEmpty())
            return shortCircuit(words, piped);
        for (size_t i = 1; i < words.size(); ++i) {
            const Answer argument = operand(words[i], {});
            if (!argument)
                return {};
            arguments += *argument;
        }
        if (piped)
            arguments += *piped;
        return operand(first, arguments);
    }

    /// Go evaluates what stands behind only where it is needed.
    Answer shortCircuit(const std::vector<TemplateOperand> &words, const Answer &piped)
    {
        const bool isAnd = words.front().text == QLatin1String("and");
        Answer value;
        for (size_t i = 1; i < words.size(); ++i) {
            value = operand(words[i], {});
            if (!value || value->isTrue() != isAnd)
                return value;
        }
        return piped ? piped : value;
    }

    Answer operand(const TemplateOperand &word, const QList<TemplateValue> &arguments)
    {
        const bool constant = arguments.isEmpty() && word.fields.isEmpty();
        switch (word.kind) {
        case TemplateOperand::Kind::String:
            return constant ? Answer(word.text) : std::nullopt;
        case TemplateOperand::Kind::Integer:
            return constant ? Answer(Value(word.text.toLongLong())) : std::nullopt;
        case TemplateOperand::Kind::Float:
            return constant ? Answer(Value(word.text.toDouble())) : std::nullopt;
        case TemplateOperand::Kind::Boolean:
            return constant ? Answer(Value(word.text == QLatin1String("true"))) : std::nullopt;
        case TemplateOperand::Kind::Nil:
            return {};
        case TemplateOperand::Kind::Data:
            return data(word.fields, arguments);
        case TemplateOperand::Kind::Variable:
            return word.text.isEmpty() ? data(word.fields, arguments)
                                       : fields(variable(word.text), word.fields, arguments);
        case TemplateOperand::Kind::Brackets:
            return fields(evaluate(*word.brackets), word.fields, arguments);
        case TemplateOperand::Kind::Function:
            return function(word, arguments);
        }
        return {};
    }

    Answer variable(const QString &name) const
    {
        for (auto scope = m_scopes.rbegin(); scope != m_scopes.rend(); ++scope) {
            if (scope->contains(name))
                return scope->value(name);
        }
        return {};
    }

    Answer function(const TemplateOperand &word, const QList<TemplateValue> &arguments)
    {
        static const QSet<QString> namespaces {QStringLiteral("strings"), QStringLiteral("path"),
            QStringLiteral("time"), QStringLiteral("math"), QStringLiteral("fmt"), QStringLiteral("cast"),
            QStringLiteral("crypto"), QStringLiteral("inflect"), QStringLiteral("compare"),
            QStringLiteral("collections")};
        QString name = word.text;
        QStringList rest = word.fields;
        if (namespaces.contains(name) && !rest.isEmpty())
            name += u'.' + rest.takeFirst();
        if (rest.isEmpty())
            return callTemplateFunction(name, arguments, m_surroundings);
        return fields(callTemplateFunction(name, {}, m_surroundings), rest, arguments);
    }

    /// `.a.b` of a value: keys of a map, methods of a moment; arguments belong to the last.
    Answer fields(Answer value, const QStringList &names, const QList<TemplateValue> &arguments) const
    {
        if (names.isEmpty())
            return arguments.isEmpty() ? value : std::nullopt;
        for (qsizetype i = 0; i < names.size() && value; ++i) {
            const QList<TemplateValue> given = i + 1 == names.size() ? arguments : QList<TemplateValue>();
            if (value->time())
                value = callTimeMethod(*value->time(), names[i], given);
            else if (value->value().kind() == Value::Kind::Map && given.isEmpty())
                value = TemplateValue(value->value()[names[i]]);
            else
                value = {};
        }
        return value;
    }

    Answer data(const QStringList &names, const QList<TemplateValue> &arguments) const
    {
        if (names.isEmpty())
            return {};
        const QString &first = names.first();
        if (first == QLatin1String("Site"))
            return names.size() > 1 ? siteData(names.mid(1), arguments) : std::nullopt;
        if (first == QLatin1String("Page"))
            return names.value(1) == QLatin1String("Site") || names.value(1) == QLatin1String("File")
                    || names.value(1) == QLatin1String("Type")
                ? data(names.mid(1), arguments)
                : std::nullopt;
        if (first == QLatin1String("File"))
            return names.size() == 2 && arguments.isEmpty() ? fileData(names[1]) : std::nullopt;
        if (names.size() > 1 || !arguments.isEmpty())
            return {};
        if (first == QLatin1String("Name"))
            return contentBaseName();
        if (first == QLatin1String("Date"))
            return rfc3339(m_target.now);
        if (first == QLatin1String("Type"))
            return m_target.kind;
        return {};
    }

    /// The bundle's folder, else the file without ending.
    QString contentBaseName() const
    {
        const QFileInfo file(m_target.contentPath);
        return pageKind(file.fileName()) == PageKind::Single ? translationBaseName()
                                                             : QFileInfo(file.path()).fileName();
    }

    /// Without ending and language.
    QString translationBaseName() const
    {
        const QString base = QFileInfo(m_target.contentPath).completeBaseName();
        const QStringList languages = m_site.languages();
        for (const QString &language : languages) {
            if (languages.size() > 1 && base.endsWith(u'.' + language))
                return base.chopped(language.size() + 1);
        }
        return base;
    }

    Answer fileData(const QString &name) const
    {
        const QFileInfo file(m_target.contentPath);
        if (name == QLatin1String("Path"))
            return m_target.contentPath;
        if (name == QLatin1String("Dir"))
            return file.path() == QLatin1String(".") ? QString() : file.path() + u'/';
        if (name == QLatin1String("LogicalName"))
            return file.fileName();
        if (name == QLatin1String("BaseFileName"))
            return file.completeBaseName();
        if (name == QLatin1String("TranslationBaseName"))
            return translationBaseName();
        if (name == QLatin1String("ContentBaseName"))
            return contentBaseName();
        if (name == QLatin1String("Ext") || name == QLatin1String("Extension"))
            return file.suffix();
        if (name == QLatin1String("Section"))
            return m_target.contentPath.contains(u'/') ? m_target.contentPath.section(u'/', 0, 0) : QString();
        if (name == QLatin1String("Filename"))
            return m_target.path;
        if (name == QLatin1String("UniqueID"))
            return QString::fromLatin1(
                QCryptographicHash::hash(m_target.contentPath.toUtf8(), QCryptographicHash::Md5).toHex());
        if (name == QLatin1String("Lang"))
            return m_site.languages().size() == 1 ? Answer(m_site.defaultContentLanguage()) : std::nullopt;
        return {};
    }

    Answer siteData(const QStringList &names, const QList<TemplateValue> &arguments) const
    {
        const QString &first = names.first();
        // With several languages all of this is the page's own, and its language may say otherwise than the site.
        if (m_site.languages().size() > 1)
            return {};
        if (first == QLatin1String("Params"))
            return fields(TemplateValue(params()), names.mid(1), arguments);
        if (!arguments.isEmpty())
            return {};
        if (first == QLatin1String("Language") && names.size() == 2 && names[1] == QLatin1String("Lang"))
            return m_site.defaultContentLanguage();
        if (names.size() > 1)
            return {};
        static const QHash<QString, QString> keys {{QStringLiteral("Title"), QStringLiteral("title")},
            {QStringLiteral("BaseURL"), QStringLiteral("baseurl")},
            {QStringLiteral("LanguageCode"), QStringLiteral("languagecode")},
            {QStringLiteral("Copyright"), QStringLiteral("copyright")}};
        if (!keys.contains(first))
            return {};
        const Value value = m_site.config()[keys[first]];
        // Hugo closes the address with a slash.
        if (first == QLatin1String("BaseURL") && (value.toString().isEmpty() || !value.toString().endsWith(u'/')))
            return {};
        return value.kind() == Value::Kind::String ? Answer(value) : std::nullopt;
    }

    Value params() const
    {
        const Value all = m_site.config()[QStringLiteral("params")];
        return all.kind() == Value::Kind::Map ? all : Value(Value::Map());
    }

    const ArchetypeTarget &m_target;
    const Site &m_site;
    TemplateSurroundings m_surroundings;
    std::vector<QHash<QString, Answer>> m_scopes;
    ExpandedArchetype m_result;
};

} // namespace

ExpandedArchetype expandArchetype(const QByteArray &text, const ArchetypeTarget &target, const Site &site)
{
    const Result<std::vector<TemplateNode>> nodes = parseTemplate(text);
    if (!nodes)
        return {text, {{nodes.error().line, nodes.error().reason}}};
    return Expansion(target, site).run(*nodes);
}

} // namespace shownotes
