#include "shortcodetag.h"

#include <QCoreApplication>
#include <QHash>

namespace shownotes {

namespace {

constexpr size_t MaxDepth = 64;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::ShortcodeScanner)
};

/// Goes over the tags of a body and nests them.
class Nester {
public:
    Nester(const QByteArray &body, const ShortcodeRange &range,
        const std::function<ShortcodeInner(const QByteArray &)> &inner)
        : m_body(body)
        , m_range(range)
        , m_inner(inner)
        , m_tags(shortcodeTags(QByteArrayView(body).first(range.end), range.begin))
    {
        // For shortcodes without a known template: the next tag of the same name tells whether this one is closed.
        QHash<QByteArray, bool> nextCloses;
        m_isClosedLater.resize(m_tags.size());
        for (size_t i = m_tags.size(); i-- > 0;) {
            m_isClosedLater[i] = nextCloses.value(m_tags[i].name, false);
            nextCloses.insert(m_tags[i].name, m_tags[i].isClosing);
        }
    }

    std::vector<ShortcodePiece> run()
    {
        m_frames.push_back({nullptr, {}, m_range.ordinal});
        qsizetype at = m_range.begin;
        for (size_t i = 0; i < m_tags.size(); ++i) {
            addText(at, m_tags[i].start);
            at = m_tags[i].end;
            takeTag(i);
        }
        addText(at, m_range.end);
        while (m_frames.size() > 1)
            spill();
        return std::move(m_frames.front().pieces);
    }

private:
    struct Frame {
        std::shared_ptr<Shortcode> shortcode; ///< null for the page itself
        std::vector<ShortcodePiece> pieces;
        int ordinal = 0;
    };

    void addText(qsizetype from, qsizetype to)
    {
        if (to > from)
            m_frames.back().pieces.push_back({m_body.mid(from, to - from), from, nullptr});
    }

    void takeTag(size_t index)
    {
        const ShortcodeTag &tag = m_tags[index];
        if (tag.isComment) {
            m_frames.back().pieces.push_back({tag.text, tag.start, nullptr});
            return;
        }
        if (tag.isClosing && tag.error.isEmpty()) {
            close(tag);
            return;
        }
        auto shortcode = std::make_shared<Shortcode>();
        shortcode->name = tag.name;
        shortcode->isMarkdown = tag.isMarkdown;
        shortcode->params = tag.params;
        shortcode->start = tag.start;
        shortcode->end = tag.end;
        // What was read behind the place where a wrong one is given up is text of the page.
        shortcode->params.removeIf([&tag](const ShortcodeParam &param) { return param.end > tag.end; });
        shortcode->indentation = indentationBefore(tag.start);
        shortcode->error = tag.error;
        shortcode->errorAt = tag.errorAt;
        shortcode->readTo = tag.readTo;
        const ShortcodeInner inner = tag.error.isEmpty() ? m_inner(tag.name) : ShortcodeInner::Never;
        bool opens = inner == ShortcodeInner::Always || (inner != ShortcodeInner::Never && m_isClosedLater[index]);
        if (inner == ShortcodeInner::NoTemplate) {
            shortcode->error = Words::tr("There is no shortcode “%1” in this site.").arg(QString::fromUtf8(tag.name));
            shortcode->errorAt = tag.start;
        }
        if (tag.isSelfClosing) {
            opens = false;
            shortcode->isClosed = true;
            if (inner == ShortcodeInner::Never && tag.error.isEmpty()) {
                shortcode->error = Words::tr("The shortcode “%1” takes no inner text, so it must not be closed.")
                                       .arg(QString::fromUtf8(tag.name));
                shortcode->errorAt = tag.start;
            }
        }
        if (opens && m_frames.size() > MaxDepth) {
            opens = false;
            shortcode->error = Words::tr("Shortcodes are nested too deeply.");
            shortcode->errorAt = tag.start;
        }
        shortcode->ordinal = m_frames.back().ordinal++;
        if (opens)
            m_frames.push_back({shortcode, {}, 0});
        else
            m_frames.back().pieces.push_back({{}, tag.start, shortcode});
    }

    void close(const ShortcodeTag &tag)
    {
        size_t open = m_frames.size();
        while (--open > 0 && m_frames[open].shortcode->name != tag.name) { }
        if (open == 0) {
            auto shortcode = std::make_shared<Shortcode>();
            shortcode->name = tag.name;
            shortcode->start = shortcode->errorAt = tag.start;
            shortcode->end = tag.end;
            shortcode->isUnpaired = true;
            const bool takesNone = m_inner(tag.name) == ShortcodeInner::Never;
            shortcode->error =
                (takesNone ? Words::tr("The shortcode “%1” takes no inner text, so it must not be closed.")
                           : Words::tr("The closing tag of “%1” has no opening tag."))
                    .arg(QString::fromUtf8(tag.name));
            m_frames.back().pieces.push_back({{}, tag.start, shortcode});
            return;
        }
        while (m_frames.size() - 1 > open)
            spill();
        Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        frame.shortcode->inner = std::move(frame.pieces);
        frame.shortcode->isClosed = true;
        frame.shortcode->end = tag.end;
        m_frames.back().pieces.push_back({{}, frame.shortcode->start, frame.shortcode});
    }

    /// The innermost open shortcode is never closed: it stands as an error, and what it would enclose as text behind it.
    void spill()
    {
        Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        frame.shortcode->error =
            Words::tr("The shortcode “%1” must be closed.").arg(QString::fromUtf8(frame.shortcode->name));
        frame.shortcode->errorAt = frame.shortcode->start;
        frame.shortcode->isUnpaired = true;
        auto &pieces = m_frames.back().pieces;
        pieces.push_back({{}, frame.shortcode->start, frame.shortcode});
        for (ShortcodePiece &piece : frame.pieces)
            pieces.push_back(std::move(piece));
    }

    QByteArray indentationBefore(qsizetype start) const
    {
        qsizetype from = start;
        while (from > 0 && (m_body[from - 1] == ' ' || m_body[from - 1] == '\t'))
            --from;
        const bool atLineStart = from == 0 || m_body[from - 1] == '\n';
        return atLineStart ? m_body.sliced(from, start - from) : QByteArray();
    }

    const QByteArray &m_body;
    const ShortcodeRange &m_range;
    const std::function<ShortcodeInner(const QByteArray &)> &m_inner;
    std::vector<ShortcodeTag> m_tags;
    std::vector<bool> m_isClosedLater;
    std::vector<Frame> m_frames;
};

} // namespace

const ShortcodeParam *Shortcode::find(QByteArrayView key) const
{
    for (auto param = params.crbegin(); param != params.crend(); ++param) {
        if (param->name == key)
            return &*param;
    }
    return nullptr;
}

QByteArray Shortcode::value(QByteArrayView key) const
{
    const ShortcodeParam *param = find(key);
    return param ? param->value : QByteArray();
}

QByteArray Shortcode::positional(qsizetype index) const
{
    return index < params.size() && params[index].name.isEmpty() ? params[index].value : QByteArray();
}

std::vector<ShortcodePiece> scanShortcodes(
    const QByteArray &body, const std::function<ShortcodeInner(const QByteArray &name)> &inner)
{
    return scanShortcodes(body, {0, body.size(), 0}, inner);
}

std::vector<ShortcodePiece> scanShortcodes(const QByteArray &body, const ShortcodeRange &range,
    const std::function<ShortcodeInner(const QByteArray &name)> &inner)
{
    return Nester(body, range, inner).run();
}

} // namespace shownotes
