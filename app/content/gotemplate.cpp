#include "gotemplate.h"

#include <QCoreApplication>

#include <optional>

namespace shownotes {

namespace {

struct GoTemplate {
    Q_DECLARE_TR_FUNCTIONS(shownotes::GoTemplate)
};

constexpr int depthLimit = 64;

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Reads the inside of one action.
class ActionReader {
public:
    explicit ActionReader(const QByteArray &text)
        : m_text(text)
    {
    }

    /// The first word, where it is a name: `if`, `end`, a function.
    QByteArray keyword() const
    {
        qsizetype at = 0;
        while (at < m_text.size() && isSpace(m_text[at]))
            ++at;
        const qsizetype from = at;
        while (at < m_text.size() && isNameStart(m_text[at]))
            ++at;
        return m_text.mid(from, at - from);
    }

    void skipKeyword()
    {
        skipSpace();
        while (m_at < m_text.size() && isNameStart(m_text[m_at]))
            ++m_at;
    }

    /// All that is left, as one pipeline; nothing where it is not understood.
    std::optional<TemplatePipeline> wholePipeline()
    {
        std::optional<TemplatePipeline> pipeline = readPipeline(0);
        skipSpace();
        return m_at == m_text.size() ? pipeline : std::nullopt;
    }

private:
    std::optional<TemplatePipeline> readPipeline(int depth)
    {
        if (depth > depthLimit)
            return {};
        TemplatePipeline pipeline;
        skipSpace();
        readAssignment(pipeline);
        for (;;) {
            std::vector<TemplateOperand> command;
            for (;;) {
                const bool spaced = skipSpace();
                if (m_at == m_text.size() || m_text[m_at] == '|' || m_text[m_at] == ')')
                    break;
                if (!command.empty() && !spaced)
                    return {};
                const std::optional<TemplateOperand> operand = readOperand(depth);
                if (!operand)
                    return {};
                command.push_back(*operand);
            }
            if (command.empty())
                return {};
            pipeline.commands.push_back(command);
            if (m_at == m_text.size() || m_text[m_at] != '|')
                return pipeline;
            ++m_at;
        }
    }

    void readAssignment(TemplatePipeline &pipeline)
    {
        const qsizetype start = m_at;
        if (m_at < m_text.size() && m_text[m_at] == '$') {
            ++m_at;
            const QString name = readName();
            skipSpace();
            const bool declares = m_text.mid(m_at, 2) == ":=";
            if (!name.isEmpty() && (declares || (m_text.mid(m_at, 1) == "=" && m_text.mid(m_at, 2) != "=="))) {
                m_at += declares ? 2 : 1;
                pipeline.variable = name;
                pipeline.declares = declares;
                return;
            }
        }
        m_at = start;
    }

    std::optional<TemplateOperand> readOperand(int depth)
    {
        TemplateOperand operand;
        const char c = m_text[m_at];
        if (c == '"' || c == '`')
            return readString(c);
        if (isDigit(c) || ((c == '-' || c == '+') && m_at + 1 < m_text.size() && isDigit(m_text[m_at + 1])))
            return readNumber();
        if (c == '(') {
            ++m_at;
            const std::optional<TemplatePipeline> inside = readPipeline(depth + 1);
            skipSpace();
            if (!inside || m_at == m_text.size() || m_text[m_at] != ')')
                return {};
            ++m_at;
            operand.kind = TemplateOperand::Kind::Brackets;
            operand.brackets = std::make_shared<const TemplatePipeline>(*inside);
        } else if (c == '$') {
            ++m_at;
            operand.kind = TemplateOperand::Kind::Variable;
            operand.text = readName();
        } else if (c == '.') {
            operand.kind = TemplateOperand::Kind::Data;
            if (m_at + 1 == m_text.size() || !isNameStart(m_text[m_at + 1])) {
                ++m_at;
                return operand;
            }
        } else if (isNameStart(c)) {
            operand.kind = TemplateOperand::Kind::Function;
            operand.text = readName();
            if (operand.text == QLatin1String("true") || operand.text == QLatin1String("false"))
                operand.kind = TemplateOperand::Kind::Boolean;
            else if (operand.text == QLatin1String("nil"))
                operand.kind = TemplateOperand::Kind::Nil;
        } else {
            return {};
        }
        while (m_at + 1 < m_text.size() && m_text[m_at] == '.' && isNameStart(m_text[m_at + 1])) {
            ++m_at;
            operand.fields += readName();
        }
        return operand;
    }

    std::optional<TemplateOperand> readString(char quote)
    {
        TemplateOperand operand;
        operand.kind = TemplateOperand::Kind::String;
        QByteArray value;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
            if (quote == '`' || m_text[m_at] != '\\') {
                value += m_text[m_at];
                continue;
            }
            if (++m_at == m_text.size())
                return {};
            static const QByteArray letters("nt\"\\'r"), meant("\n\t\"\\'\r");
            const qsizetype escape = letters.indexOf(m_text[m_at]);
            if (escape < 0)
                return {};
            value += meant[escape];
        }
        if (m_at == m_text.size())
            return {};
        ++m_at;
        operand.text = QString::fromUtf8(value);
        return operand;
    }

    std::optional<TemplateOperand> readNumber()
    {
        const qsizetype from = m_at++;
        while (m_at < m_text.size() && (isDigit(m_text[m_at]) || m_text[m_at] == '.'))
            ++m_at;
        TemplateOperand operand;
        operand.text = QString::fromLatin1(m_text.mid(from, m_at - from));
        bool isInteger = false, isFloat = false;
        operand.text.toLongLong(&isInteger);
        operand.text.toDouble(&isFloat);
        operand.kind = isInteger ? TemplateOperand::Kind::Integer : TemplateOperand::Kind::Float;
        // Go reads 010 as octal.
        const QString digits =
            operand.text.startsWith(u'-') || operand.text.startsWith(u'+') ? operand.text.mid(1) : operand.text;
        if (!isFloat || (isInteger && digits.size() > 1 && digits.startsWith(u'0')))
            return {};
        return operand;
    }

    QString readName()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && (isNameStart(m_text[m_at]) || isDigit(m_text[m_at])))
            ++m_at;
        return QString::fromLatin1(m_text.mid(from, m_at - from));
    }

    bool skipSpace()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
        return m_at > from;
    }

    QByteArray m_text;
    qsizetype m_at = 0;
};

/// Cuts a template into text and actions and joins the actions of a block.
class TemplateReader {
public:
    explicit TemplateReader(const QByteArray &text)
        : m_text(text)
    {
    }

    Result<std::vector<TemplateNode>> read()
    {
        if (const std::optional<Error> error = cut())
            return *error;
        std::vector<TemplateNode> nodes;
        while (m_next < m_pieces.size()) {
            if (const std::optional<Error> error = readNode(nodes, 0))
                return *error;
        }
        return nodes;
    }

private:
    struct Piece {
        bool action = false;
        qsizetype from = 0; ///< of an action with its brackets, of a text after trimming
        qsizetype to = 0;
        QByteArray inside;
    };

    int lineAt(qsizetype position) const { return int(m_text.left(position).count('\n')) + 1; }

    std::optional<Error> unfinished(qsizetype position) const
    {
        return Error {
            Error::Kind::Syntax, GoTemplate::tr("This template expression does not end."), lineAt(position), 0};
    }

    /// The next action's opening, shortcodes passed over.
    qsizetype opening(qsizetype from) const
    {
        for (qsizetype at = m_text.indexOf("{{", from); at >= 0; at = m_text.indexOf("{{", at + 1)) {
            const char next = at + 2 < m_text.size() ? m_text[at + 2] : '\0';
            if (next != '<' && next != '%')
                return at;
        }
        return -1;
    }

    std::optional<Error> cut()
    {
        qsizetype at = 0;
        bool trim = false;
        while (at <= m_text.size()) {
            const qsizetype open = opening(at);
            Piece text {false, at, open < 0 ? m_text.size() : open, {}};
            if (trim) {
                while (text.from < text.to && isSpace(m_text[text.from]))
                    ++text.from;
            }
            if (open < 0) {
                m_pieces.push_back(text);
                return {};
            }
            qsizetype inside = open + 2;
            if (m_text.mid(inside, 1) == "-" && inside + 1 < m_text.size() && isSpace(m_text[inside + 1])) {
                ++inside;
                while (text.to > text.from && isSpace(m_text[text.to - 1]))
                    --text.to;
            }
            m_pieces.push_back(text);
            const qsizetype close = closing(inside);
            if (close < 0)
                return unfinished(open);
            trim = close - 2 >= inside && m_text[close - 1] == '-' && isSpace(m_text[close - 2]);
            Piece action {true, open, close + 2, m_text.mid(inside, close - inside - (trim ? 1 : 0))};
            if (!action.inside.trimmed().startsWith("/*"))
                m_pieces.push_back(action);
            at = close + 2;
        }
        return {};
    }

    /// Where the action's closing brackets stand, those in strings and comments passed over.
    qsizetype closing(qsizetype at) const
    {
        qsizetype start = at;
        while (start < m_text.size() && isSpace(m_text[start]))
            ++start;
        if (m_text.mid(start, 2) == "/*") {
            const qsizetype end = m_text.indexOf("*/", start + 2);
            return end < 0 ? -1 : m_text.indexOf("}}", end);
        }
        while (at + 1 < m_text.size()) {
            const char c = m_text[at];
            if (c == '}' && m_text[at + 1] == '}')
                return at;
            ++at;
            if (c != '"' && c != '`')
                continue;
            while (at < m_text.size() && m_text[at] != c)
                at += c == '"' && m_text[at] == '\\' ? 2 : 1;
            ++at;
        }
        return -1;
    }

    std::optional<Error> readNode(std::vector<TemplateNode> &nodes, int depth)
    {
        const Piece &piece = m_pieces[m_next++];
        TemplateNode node;
        node.line = lineAt(piece.from);
        node.source = m_text.mid(piece.from, piece.to - piece.from);
        if (!piece.action) {
            if (!node.source.isEmpty())
                nodes.push_back(node);
            return {};
        }
        ActionReader reader(piece.inside);
        const QByteArray word = reader.keyword();
        if (word == "end" || word == "else")
            return Error {Error::Kind::Syntax,
                GoTemplate::tr("“%1” stands here without its “if”.").arg(QString::fromLatin1(word)), node.line, 0};
        if (word == "if" && depth < depthLimit)
            return readBlock(nodes, node, piece, true, depth);
        static const QList<QByteArray> blocks {"if", "range", "with", "define", "block"};
        if (blocks.contains(word))
            return readBlock(nodes, node, piece, false, depth);
        const std::optional<TemplatePipeline> pipeline =
            word == "template" || word == "break" || word == "continue" ? std::nullopt : reader.wholePipeline();
        node.kind = pipeline ? TemplateNode::Kind::Action : TemplateNode::Kind::Other;
        if (pipeline)
            node.pipeline = *pipeline;
        nodes.push_back(node);
        return {};
    }

    /// A block up to its `end`; one that is not `followed` is kept as its source.
    std::optional<Error> readBlock(
        std::vector<TemplateNode> &nodes, TemplateNode node, const Piece &opening, bool followed, int depth)
    {
        const auto condition = [&followed](ActionReader &reader) {
            reader.skipKeyword();
            const std::optional<TemplatePipeline> pipeline = reader.wholePipeline();
            followed = followed && pipeline.has_value();
            return pipeline.value_or(TemplatePipeline());
        };
        if (depth > 4 * depthLimit)
            return unfinished(opening.from);
        const qsizetype from = opening.from;
        if (followed) {
            ActionReader reader(opening.inside);
            node.branches.push_back({condition(reader), {}});
        } else {
            node.branches.push_back({});
        }
        while (m_next < m_pieces.size()) {
            const Piece &piece = m_pieces[m_next];
            ActionReader reader(piece.inside);
            const QByteArray word = piece.action ? reader.keyword() : QByteArray();
            if (word == "end") {
                ++m_next;
                node.kind = followed ? TemplateNode::Kind::Condition : TemplateNode::Kind::Other;
                node.source = m_text.mid(from, piece.to - from);
                nodes.push_back(node);
                return {};
            }
            if (word == "else") {
                ++m_next;
                reader.skipKeyword();
                ActionReader rest(piece.inside.mid(piece.inside.indexOf("else") + 4));
                if (rest.keyword() == "if")
                    node.branches.push_back({condition(rest), {}});
                else
                    node.branches.push_back({});
                continue;
            }
            if (const std::optional<Error> error = readNode(node.branches.back().nodes, depth + 1))
                return error;
        }
        return unfinished(from);
    }

    QByteArray m_text;
    std::vector<Piece> m_pieces;
    size_t m_next = 0;
};

} // namespace

Result<std::vector<TemplateNode>> parseTemplate(const QByteArray &text)
{
    return TemplateReader(text).read();
}

} // namespace shownotes
