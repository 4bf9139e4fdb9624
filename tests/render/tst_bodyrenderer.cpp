#include <render/bodyrenderer.h>
#include <render/commonends.h>

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace shownotes;

namespace {

/// Pieces of Markdown that open, close, join or split blocks.
const QList<QByteArray> local {"\n", "\n\n", "x", " ", "    ", "\t", "word ", "- item\n", "* other\n", "1. first\n",
    "  - nested\n", "    more\n", "> quote\n", "# Heading\n", "## Heading\n", "## Heading-1\n", "### Other {#own .c}\n",
    "===\n", "---\n", "***\n", "```\n", "```go\ncode\n```\n", "~~~\n", "<div>\n", "</div>\n", "<b>", "</b>", "<!--",
    "-->", "<br>\n", "<script>\n", "</script>\n", "<details>\n\n", "|a|b|\n|-|-|\n|c|d|\n", "|-|\n", "|",
    "term\n: description\n", ": description\n", "\n: loose\n", "*", "**", "_", "`", "``", "~~", "https://e.org/p",
    "a@b.cd", "![i](u.png)", "[l](u)", ":smile:", "\r\n", "\r", "\\", "&amp;", "日本語の文。", "「引用」",
    "\xEF\xBB\xBF", "\xff", "\xE3", "  \n", "\\\n", "<a href=\"x\">", "</a>", "<p>", "</p>", "<style>\n", "</style>\n",
    "- [ ] task\n", "> - both\n", "1) paren\n", "+ plus\n\n  para\n", "{.class}\n"};
/// Those that reach into other blocks.
const QList<QByteArray> farReaching {"[label]: https://e.org/x \"t\"\n", "[label]", "[other]: <u>\n", "[text][other]",
    "[^1]", "[^1]: note\n", "\"", "'", "it's", "\"quoted\"", "--", "...", "{{< figure src=\"a.png\" >}}\n",
    "{{< highlight go >}}\ncode\n{{< /highlight >}}\n", "{{% figure src=\"b\" title=\"t\" %}}\n", "{{< nowhere >}}",
    "{{< toc >}}\n", "{{% toc %}}\n", "{{<", ">}}", "<!--more-->", "<!--more-->\n\n", "HAHAHUGOSHORTCODEs0HBHB",
    "HUGOMORE42"};

/// Footnotes in every place, used often and never, and what is carried from one to the next.
const QList<QByteArray> notes {"[^1]", "[^2]", "[^1][^2]", "text[^3]\n\n", "![^2]", "[^none]", "[^]",
    "word[^1] word\n\n", "[^1]: one\n", "[^2]: two\n", "[^3]: three\n\n    and more\n", "[^1]: again\n",
    "[^2]: uses[^1] and[^3]\n", "[^unused]: never\n", "- [^2]: in a list\n", "> [^3]: quoted\n", "[^1]: [^2]: both\n",
    "[^3]: - list\n    - more\n", "[^1]: # Heading\n", "[^2]: \"open\n", "[^3]:\n    ```\n    code\n    ```\n",
    "    [^2]: within\n", "    indented\n", "\"", "'", "## Heading\n"};

/// Shortcodes whole, half typed, nested and unpaired, and what stands around and within them.
const QList<QByteArray> shortcodes {"{{< figure src=\"a.png\" >}}\n\n", "{{< figure src=\"b.png\" title=\"*t*\" >}}\n",
    "{{< figure\nsrc=\"c.png\"\n>}}", "text {{< figure src=\"d.png\" >}} text\n", "{{< highlight go >}}\n",
    "{{< highlight go >}}\ncode\n{{< /highlight >}}\n", "{{< /highlight >}}\n", "{{% param a %}}",
    "{{% figure src=\"e\" %}}\n", "{{< param a >}}", "{{< note >}}in{{< /note >}}\n", "{{< note >}}", "{{< /note >}}",
    "{{< nowhere >}}\n", "{{</* figure */>}}\n", "{{</*", "*/>}}", "{{<", "{{%", "{{", "{", ">}}", "%}}", "}}", "\"",
    "`", "=", " title=", "src=\"x\"", "a.png", "<!--more-->\n\n", "<!--more-->", "  \n\n", ":smile:", ":",
    "{{< toc >}}\n", "{{% toc %}}\n", "HAHAHUGOSHORTCODEs1HBHB", "HAHAHUGOSHORTCODETOC0HBHB",
    "{{< spoiler text=\"s\" >}}in{{< /spoiler >}}\n"};

/// What a page is made of. Where nearly every edit reaches far, all would be rendered each time and little be tested.
enum class Kind { Local, FarReaching, Notes, Shortcodes };

class Snippets {
public:
    Snippets(QRandomGenerator &random, Kind kind)
        : m_random(random)
        , m_kind(kind)
    {
    }

    QByteArray next()
    {
        const bool isLocal = m_kind == Kind::Local || m_random.bounded(3) > 0;
        const auto &list = isLocal       ? local
            : m_kind == Kind::Notes      ? notes
            : m_kind == Kind::Shortcodes ? shortcodes
                                         : farReaching;
        return list[m_random.bounded(int(list.size()))];
    }

private:
    QRandomGenerator &m_random;
    Kind m_kind;
};

QByteArray randomText(QRandomGenerator &random, Snippets &snippets, int pieces)
{
    QByteArray text;
    for (int i = 0; i < pieces; ++i) {
        text += snippets.next();
        if (random.bounded(3) == 0)
            text += "\n\n";
    }
    return text;
}

void edit(QByteArray &text, QRandomGenerator &random, Snippets &snippets)
{
    const qsizetype at = random.bounded(int(text.size()) + 1);
    switch (random.bounded(6)) {
    case 0:
        text.remove(at, random.bounded(4));
        break;
    case 1:
        text.remove(at, random.bounded(60));
        break;
    case 2: { // a line, whole
        const qsizetype begin = text.lastIndexOf('\n', at - 1) + 1;
        const qsizetype end = text.indexOf('\n', at);
        text.remove(begin, (end < 0 ? text.size() : end + 1) - begin);
        break;
    }
    case 3: { // a line before another
        const qsizetype begin = at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
        text.insert(begin, snippets.next());
        break;
    }
    default:
        text.insert(at, snippets.next());
    }
}

bool same(const Rendering &a, const Rendering &b)
{
    const auto problem = [](const RenderProblem &x, const RenderProblem &y) {
        return x.line == y.line && x.column == y.column && x.message == y.message;
    };
    return a.blocks == b.blocks
        && std::equal(a.problems.begin(), a.problems.end(), b.problems.begin(), b.problems.end(), problem);
}

QByteArray shown(const QList<RenderedBlock> &blocks)
{
    QByteArray text;
    for (const RenderedBlock &block : blocks)
        text +=
            QByteArray::number(block.firstLine) + '-' + QByteArray::number(block.lastLine) + ": " + block.html + '\n';
    return text;
}

QByteArray listed(const QList<RenderProblem> &problems)
{
    QByteArray text;
    for (const RenderProblem &problem : problems)
        text += QByteArray::number(problem.line) + ':' + QByteArray::number(problem.column) + ' '
            + problem.message.toUtf8() + '\n';
    return text;
}

RenderSettings unsafe()
{
    RenderSettings settings;
    settings.answers = std::make_shared<int>();
    settings.goldmark.unsafe = true;
    settings.enableEmoji = true;
    settings.linkHook = LinkHook::AcademicV50;
    settings.shortcodes.insert("toc", {ShortcodeVariant::AcademicV48, false});
    settings.shortcodes.insert("spoiler", {ShortcodeVariant::AcademicV50, true});
    settings.shortcodes.insert("note", {ShortcodeVariant::Foreign, true});
    settings.param = [](const QString &) { return QStringLiteral("a\nb"); };
    return settings;
}

/// What makes blocks depend on those before and behind them.
RenderSettings numbered()
{
    RenderSettings settings = unsafe();
    settings.goldmark.blockAttribute = true;
    settings.highlight.anchorLineNos = true;
    settings.highlight.lineNos = true;
    settings.hugoMinor = 131;
    return settings;
}

/// A site whose templates look up what images and links name, and that knows when the answers change.
RenderSettings lookingUp()
{
    RenderSettings settings = unsafe();
    settings.imageHook = ImageHook::AcademicV53;
    settings.linkHook = LinkHook::HugoEmbedded;
    settings.imageResource = [](const QString &pattern) -> std::optional<PageResource> {
        return pattern == QLatin1String("u.png") ? std::optional(PageResource {"/talk/1/u.png", 40, 30, 9})
                                                 : std::nullopt;
    };
    settings.resolveRef = [](const QString &path, const QString &, bool) -> std::optional<QString> {
        return path == QLatin1String("l") ? std::optional(QStringLiteral("/talk/l/")) : std::nullopt;
    };
    return settings;
}

/// How many of the blocks are not the same bytes in memory as a block before: those that were made anew.
qsizetype madeAnew(const QList<RenderedBlock> &before, const QList<RenderedBlock> &after)
{
    return std::count_if(after.cbegin(), after.cend(), [&before](const RenderedBlock &block) {
        return std::none_of(before.cbegin(), before.cend(),
            [&block](const RenderedBlock &old) { return old.html.constData() == block.html.constData(); });
    });
}

/// The pages of a folder.
QList<QByteArray> givenPages(const QString &folder)
{
    QList<QByteArray> pages;
    QDirIterator files(folder, {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            pages.append(file.readAll());
    }
    return pages;
}

} // namespace

class TestBodyRenderer : public QObject {
    Q_OBJECT

private slots:
    void anEditGivesWhatRenderingAnewGives_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const QByteArray &after) {
            QTest::newRow(name) << before << after;
        };
        const QByteArray end = "\n\nlast but one\n\nlast\n";
        const QByteArray figure = "{{< figure src=\"a.png\" >}}";
        row("nothing changed", "a" + end, "a" + end);
        row("from nothing", "", "a" + end);
        row("to nothing", "a" + end, "");
        row("a letter", "a\n\nb" + end, "a\n\nbx" + end);
        row("in front of all", "a" + end, "\n\n" + ("a" + end));
        row("behind all", "a" + end, "a" + end + "more\n");
        row("a blank line between two is taken out", "a\n\nb" + end, "a\nb" + end);
        row("an underline makes a heading", "a\nb" + end, "a\n===\nb" + end);
        row("a line joins the list before it", "- a\n\nb" + end, "- a\n\n  b" + end);
        row("a list becomes loose", "- a\n- b" + end, "- a\n\n- b" + end);
        row("a fence swallows all behind it", "a\n\nb" + end, "a\n\n```\nb" + end);
        row("a fence ends earlier", "```\na\n\nb\n```" + end, "```\na\n```\nb\n```" + end);
        row("a comment swallows all behind it", "a\n\nb" + end, "a\n\n<!--\nb" + end);
        row("an element is left open", "a\n\n<div>\n\nb\n\n</div>" + end, "a\n\n<div>\n\nb" + end);
        row("a link is defined", "[a]\n\nb" + end, "[a]\n\n[a]: u" + end);
        row("a link's definition changes", "[a]\n\n[a]: u" + end, "[a]\n\n[a]: v" + end);
        row("a second definition changes nothing before", "[a]\n\n[a]: u\n\n[a]: v" + end,
            "[a]\n\n[a]: u\n\n[a]: w" + end);
        row("a footnote comes", "a[^1]\n\nb" + end, "a[^1]\n\n[^1]: b" + end);
        row("a footnote's text changes", "a[^1]\n\n[^1]: b" + end, "a[^1]\n\n[^1]: c" + end);
        row("a footnote's text changes that is used twice", "a[^1] b[^1]\n\n[^1]: b" + end,
            "a[^1] b[^1]\n\n[^1]: bx" + end);
        row("a footnote is used once more", "a[^1]\n\nb\n\n[^1]: b" + end, "a[^1]\n\nb[^1]\n\n[^1]: b" + end);
        row("a footnote is used no more", "a[^1]\n\nb\n\n[^1]: b" + end, "a\n\nb\n\n[^1]: b" + end);
        row("footnotes are used in another order", "a[^1]\n\nb[^2]\n\n[^1]: b\n[^2]: c" + end,
            "a[^2]\n\nb[^1]\n\n[^1]: b\n[^2]: c" + end);
        row("a footnote gets another label", "a[^1]\n\nb\n\n[^1]: b" + end, "a[^1]\n\nb\n\n[^2]: b" + end);
        row("a footnote goes", "a[^1]\n\nb\n\n[^1]: b\n[^2]: c" + end, "a[^1]\n\nb\n\n[^2]: c" + end);
        row("footnotes change places", "a[^1] [^2]\n\n[^1]: b\n\n[^2]: c" + end,
            "a[^1] [^2]\n\n[^2]: c\n\n[^1]: b" + end);
        row("a second definition changes", "a[^1]\n\n[^1]: b\n\nc\n\n[^1]: d" + end,
            "a[^1]\n\n[^1]: b\n\nc\n\n[^1]: dx" + end);
        row("a footnote goes into the one before", "a[^1] [^2]\n\n[^1]: b\n\n[^2]: c" + end,
            "a[^1] [^2]\n\n[^1]: b\n\n    [^2]: c" + end);
        row("a footnote in a list changes", "a[^1]\n\nb\n\n- [^1]: b" + end, "a[^1]\n\nb\n\n- [^1]: bx" + end);
        row("the first footnote goes into a list", "a[^1]\n\nb\n\n[^1]: b" + end, "a[^1]\n\nb\n\n- [^1]: b" + end);
        row("a footnote uses another one", "a[^1] b[^2]\n\n[^1]: b\n\n[^2]: c" + end,
            "a[^1] b[^2]\n\n[^1]: b[^2]\n\n[^2]: c" + end);
        row("a heading in a footnote changes", "a[^1]\n\n[^1]: # b\n\n# c" + end, "a[^1]\n\n[^1]: # c\n\n# c" + end);
        // A mark that closes is one only where another was left open before it.
        row("a quotation is left open in a footnote", "a[^1]\n\n[^1]: b\n\nc\n\nd\n\ne\" f" + end,
            "a[^1]\n\n[^1]: \"b\n\nc\n\nd\n\ne\" f" + end);
        row("a quotation is left open before another footnote", "a[^1] b[^2]\n\n[^1]: b\n\nc\n\nd\n\n[^2]: e\" f" + end,
            "a[^1] b[^2]\n\n[^1]: \"b\n\nc\n\nd\n\n[^2]: e\" f" + end);
        row("a quotation is left open in the last footnote",
            "a[^1] b[^2]\n\n[^1]: b\n\nc d\" e\n\nf\n\ng\n\n[^2]: h" + end,
            "a[^1] b[^2]\n\n[^1]: b\n\nc d\" e\n\nf\n\ng\n\n[^2]: \"h" + end);
        row("a quotation is left open between footnotes", "a[^1] b[^2]\n\n[^1]: b\n\nc\n\n[^2]: d\" e\n\nf\" g" + end,
            "a[^1] b[^2]\n\n[^1]: b\n\n\"c\n\n[^2]: d\" e\n\nf\" g" + end);
        row("lines come before the footnotes", "a[^1]\n\nb\n\n[^1]: b" + end, "a[^1]\n\nb\n\nnew\n\n[^1]: b" + end);
        row("lines come between the footnotes", "a[^1] b[^2]\n\n[^1]: b\n\nc\n\n[^2]: d" + end,
            "a[^1] b[^2]\n\n[^1]: b\n\nnew\n\nc\n\n[^2]: d" + end);
        row("a footnote gets another line", "a[^1] b[^2]\n\n[^1]: b\n\n[^2]: c" + end,
            "a[^1] b[^2]\n\n[^1]: b\n\n    more\n\n[^2]: c" + end);
        row("code comes into a footnote before numbered code", "a[^1]\n\n[^1]: b\n\nc\n\nd\n\n```go\nx\n```" + end,
            "a[^1]\n\n[^1]: b\n\n    ```go\n    y\n    ```\n\nc\n\nd\n\n```go\nx\n```" + end);
        row("code comes before numbered code", "a\n\nb\n\n```go\nx\n```" + end,
            "a\n\n```go\ny\n```\n\nb\n\n```go\nx\n```" + end);
        row("numbered code changes", "```go\ny\n```\n\nb\n\nc\n\n```go\nx\n```" + end,
            "```go\ny\n```\n\nb\n\nc\n\n```go\nxx\n```" + end);
        row("attributes come", "a\n\n> b\n\nc" + end, "a\n\n> b\n{.c}\n\nc" + end);
        row("attributes change", "a\n\n> b\n{.c}\n\nc" + end, "a\n\n> b\n{.d}\n\nc" + end);
        row("the last of several attributes changes", "a\n\n> b\n{.c}\n{#d}\n{lang=e}\n\nc" + end,
            "a\n\n> b\n{.c}\n{#d}\n{lang=f}\n\nc" + end);
        row("the block before attributes changes", "a\n\n- b\n{.c}\n\nc" + end, "a\n\n- bx\n{.c}\n\nc" + end);
        row("the block before several attributes changes", "a\n\n> b\n{.c}\n{#d}\n\nc" + end,
            "a\n\n> bx\n{.c}\n{#d}\n\nc" + end);
        row("attributes part from their block", "a\n\n- b\n{.c}\n\nc" + end, "a\n\n- b\n\n{.c}\n\nc" + end);
        row("a heading takes another's id", "## a\n\n## b\n\n## c" + end, "## c\n\n## b\n\n## c" + end);
        row("a heading frees another's id", "## c\n\n## b\n\n## c" + end, "## a\n\n## b\n\n## c" + end);
        row("a numbered id is taken", "## x\n\nb\n\n## c\n\n## c" + end, "## c-1\n\nb\n\n## c\n\n## c" + end);
        row("a given id is taken", "## x\n\nb\n\n## c" + end, "## x {#c}\n\nb\n\n## c" + end);
        row("a quotation is left open", "a \"b\" c\n\n'd' \"e\"" + end, "a \"b c\n\n'd' \"e\"" + end);
        row("terms come before a description", "a\n\nb\n\n: c" + end, "a\n\nbx\n\n: c" + end);
        row("a description joins the list before it", "a\n: b\n\nc" + end, "a\n: b\n\nc\n: d" + end);
        row("a description takes the terms before a link's definition", "# h\n\na\n\n[b]: u\nc\n" + end,
            "# h\n\na\n\n[b]: u\n: c\n" + end);
        row("a colon ceases to describe", "a\n: b\n\nc" + end, "# a\n: b\n\nc" + end);
        row("the divider comes", "a\n\nb" + end, "a\n\n<!--more-->\n\nb" + end);
        row("the text behind the divider changes", "a\n\n<!--more-->\n\nb\n\nc" + end,
            "a\n\n<!--more-->\n\nb\n\ncx" + end);
        row("a table of contents comes", "## a\n\nb\n\n## c" + end, "{{< toc >}}\n\n## a\n\nb\n\n## c" + end);
        row("a heading changes below its table of contents", "{{< toc >}}\n\n## a\n\nb\n\n## c" + end,
            "{{< toc >}}\n\n## a\n\nb\n\n## cx" + end);
        row("a shortcode comes before another", "a\n\n{{< figure src=\"b\" >}}" + end,
            "{{< figure src=\"a\" >}}\n\n{{< figure src=\"b\" >}}" + end);
        row("a shortcode's parameter changes", "a\n\n{{< figure src=\"b\" >}}" + end,
            "a\n\n{{< figure src=\"c\" >}}" + end);
        row("a shortcode of two lines becomes one", "a\n\n{{< figure\nsrc=\"b\" >}}" + end,
            "a\n\n{{< figure src=\"b\" >}}" + end);
        row("the text between shortcodes changes", QByteArray("a\n\n") + figure + "\n\nb\n\n" + figure + end,
            QByteArray("a\n\n") + figure + "\n\nbx\n\n" + figure + end);
        row("a line comes between shortcodes", QByteArray("a\n\n") + figure + "\n\nb\n\n" + figure + end,
            QByteArray("a\n\n") + figure + "\n\nnew\n\nb\n\n" + figure + end);
        row("the text before a wrong shortcode changes", "a {{< none >}}\n\nb {{< none" + end,
            "ax\n\ny {{< none >}}\n\nb {{< none" + end);
        row("a shortcode gets another line", figure + "\n\nb" + end, "{{< figure\nsrc=\"a.png\"\n>}}\n\nb" + end);
        row("a shortcode is indented otherwise", "a\nb\n    " + figure + end, "a\nbx\n   " + figure + end);
        row("a shortcode becomes text", QByteArray("a\n\n{{< figure src=\"c\" >}}\n\n") + figure + end,
            QByteArray("a\n\n{ < figure src=\"c\" >}}\n\n") + figure + end);
        row("text becomes a shortcode", QByteArray("a {{ < figure src=\"c\" >}}\n\n") + figure + end,
            QByteArray("a {{< figure src=\"c\" >}}\n\n") + figure + end);
        row("a shortcode's delimiter comes in two parts", QByteArray("a\n\n") + figure + "{" + end,
            QByteArray("a\n\n") + figure + "{{< figure src=\"c\" >}}" + end);
        row("a shortcode goes into a comment", QByteArray("a\n\n") + figure + end,
            "a\n\n{{</* figure src=\"a.png\" */>}}" + end);
        row("a comment is closed further down", QByteArray("a {{</* b\n\n") + figure + "\n\nc" + end,
            QByteArray("a {{</* b\n\n") + figure + "\n\nc */>}}" + end);
        row("a raw value is closed further down", QByteArray("{{< figure src=`b >}}\n\n") + figure + "\n\nc" + end,
            QByteArray("{{< figure src=`b >}}\n\n") + figure + "\n\nc` >}}" + end);
        row("a quote is closed", QByteArray("{{< figure src=\"b >}}\n\n") + figure + end,
            QByteArray("{{< figure src=\"b\" >}}\n\n") + figure + end);
        row("what ends a half-typed shortcode changes", QByteArray("{{< figure\n\nsome text.\n\n") + figure + end,
            QByteArray("{{< figure\n\nsome text >}}\n\n") + figure + end);
        row("a shortcode is closed further down", QByteArray("{{< highlight go >}}\n\nb\n\n") + figure + "\n\nc" + end,
            QByteArray("{{< highlight go >}}\n\nb\n\n") + figure + "\n\n{{< /highlight >}}" + end);
        row("an unknown shortcode is closed further down",
            QByteArray("{{< unknown >}}\n\nb\n\n") + figure + "\n\nc" + end,
            QByteArray("{{< unknown >}}\n\nb\n\n") + figure + "\n\n{{< /unknown >}}" + end);
        row("the text within a shortcode changes",
            QByteArray("a\n\n{{< highlight go >}}\nb\n{{< /highlight >}}\n\n") + figure + end,
            QByteArray("a\n\n{{< highlight go >}}\nbx\n{{< /highlight >}}\n\n") + figure + end);
        row("a Markdown shortcode comes to print another text", QByteArray("a\n\n{{% param a %}}\n\n") + figure + end,
            QByteArray("a\n\n{{% figure src=\"c\" %}}\n\n") + figure + end);
        row("an emoji is completed", QByteArray("a :smile b\n\n") + figure + end,
            QByteArray("a :smile: b\n\n") + figure + end);
        row("the divider moves", QByteArray("a\n\n<!--more-->\n\nb\n\n") + figure + "\n\nc" + end,
            QByteArray("a\n\nb\n\n") + figure + "\n\n<!--more-->\n\nc" + end);
        row("the text behind a divider in a comment changes", "a {{</* b <!--more--> c {{</* d */>}}" + end,
            "a {{</* b <!--more--> cx {{</* d */>}}" + end);
        row("white space comes behind the divider", "a\n\n<!--more-->b\n\nc" + end,
            "a\n\n<!--more-->\n\n\n  b\n\nc" + end);
        row("a second divider comes before the first", QByteArray("a\n\n") + figure + "\n\n<!--more-->\n\nb" + end,
            QByteArray("a<!--more-->\n\n") + figure + "\n\n<!--more-->\n\nb" + end);
        row("a shortcode's output has a number that the text names",
            QByteArray("HAHAHUGOSHORTCODEs1HBHB\n\n") + figure + "\n\nb" + end,
            QByteArray("HAHAHUGOSHORTCODEs1HBHB\n\n") + figure + "\n\n" + figure + end);
        row("line ends become others", "a\r\n\r\nb" + end, "a\n\nb" + end);
        row("a stray end tag behind a list stands before the edit", "+ a\n\n  b\n</script>\n\nc\n\nd" + end,
            "+ a\n\n  b\n</script>\n\nc\n\ndx" + end);
        row("a stray end tag behind a list stands behind the edit", "c\n\n+ a\n\n  b\n</script>\n\nd" + end,
            "cx\n\n+ a\n\n  b\n</script>\n\nd" + end);
        row("a byte order mark ceases to begin the text", "\xEF\xBB\xBFword\n\nb" + end,
            "\n\xEF\xBB\xBFword\n\nb" + end);
        row("a byte order mark moves behind the edit", "a\n\n\xEF\xBB\xBF# b\n\nc" + end,
            "a\n\n\xEF\xBB\xBF# b\n\ncx" + end);
    }

    void anEditGivesWhatRenderingAnewGives()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        for (const RenderSettings &settings : {RenderSettings(), unsafe(), numbered(), lookingUp()}) {
            BodyRenderer renderer;
            for (const QByteArray &text : {before, after, before})
                QCOMPARE(
                    shown(renderer.render(text, settings).blocks), shown(BodyRenderer().render(text, settings).blocks));
        }
    }

    void onlyWhatAnEditChangesIsMadeAnew_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("insertion");
        QTest::addColumn<int>("most");
        const QByteArray many = QByteArray("word\n\n").repeated(20);
        const QByteArray cited = "a[^1]\n\n" + many + "here[^2] b[^1]\n\n" + many;
        const QByteArray defined = "[^1]: one[^2]\n\n[^2]: two\n\n[^3]: three\n\n";
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &place, int most = 4,
                             const QByteArray &insertion = "x") {
            QTest::newRow(name) << text << place << insertion << most;
        };
        row("a word", many + "here\n\n" + many, "here");
        row("a line", many + "here\n\n" + many, "here", 5, "new\n\n");
        row("with footnotes behind", cited + defined, "here");
        row("with footnotes before", defined + cited, "here");
        row("with footnotes in a list", "- [^1]: one\n- [^2]: two\n\n" + cited, "here");
        row("a line before footnotes", cited + defined, "here", 6, "new\n\n");
        row("the first footnote", cited + defined + many, "one", 5);
        row("a footnote within", cited + defined + many, "two", 5);
        row("the last footnote", cited + defined, "three", 5);
        row("a footnote far from the first", "[^1]: one\n\n" + cited + "[^2]: two\n\n" + many, "two", 5);
        row("between footnotes", "[^1]: one\n\n" + cited + "[^2]: two\n\n" + many, "here", 5);
        row("a footnote that nothing uses", cited + defined, "three", 5);
        const QByteArray figures = QByteArray("{{< figure src=\"u.png\" title=\"t\" >}}\n\n").repeated(5);
        row("with shortcodes", figures + many + "here\n\n" + many + figures, "here");
        row("a line between shortcodes", figures + many + "here\n\n" + many + figures, "here", 6, "new\n\n");
        row("in a shortcode", figures + "{{< figure src=\"here\" >}}\n\n" + many + figures, "here");
        row("in a shortcode's inner text",
            figures + "{{< highlight text >}}\nhere\n{{< /highlight >}}\n\n" + many + figures, "here");
        row("before a half-typed shortcode", figures + "here\n\n" + many + "{{< figure src=\"a\n\n" + figures, "here");
        row("behind a half-typed shortcode", figures + "{{< figure src=\"a\n\n" + many + "here\n\n" + figures, "here");
        row("far behind the divider", "a\n\n<!--more-->\n\n" + many + "here\n\n" + many, "here");
        row("with images and links", "![i](u.png) [l](l)\n\n" + many + "here\n\n" + many + "![i](u.png)\n", "here");
    }

    void onlyWhatAnEditChangesIsMadeAnew()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, place);
        QFETCH(QByteArray, insertion);
        QFETCH(int, most);
        for (const RenderSettings &settings : {RenderSettings(), unsafe(), numbered(), lookingUp()}) {
            BodyRenderer renderer;
            QByteArray edited = text;
            Rendering before = renderer.render(edited, settings);
            for (int i = 0; i < 3; ++i) {
                edited.insert(edited.indexOf(place), insertion);
                const Rendering after = renderer.render(edited, settings);
                QCOMPARE_LE(madeAnew(before.blocks, after.blocks), most);
                QCOMPARE(shown(after.blocks), shown(renderBody(edited, settings).blocks));
                before = after;
            }
        }
    }

    void whatAHookLooksUpIsAskedAgainOnlyWhenTheAnswersChange()
    {
        RenderSettings settings = lookingUp();
        int asked = 0;
        int width = 10;
        settings.imageResource = [&](const QString &) {
            ++asked;
            return PageResource {"/talk/1/a.png", width, width, 9};
        };
        const QByteArray text = "![](a.png)\n\n" + QByteArray("word\n\n").repeated(10) + "here\n\n![](b.png)\n";
        QByteArray edited = text;
        edited.insert(text.indexOf("here"), "x");

        BodyRenderer renderer;
        const Rendering before = renderer.render(text, settings);
        QCOMPARE(asked, 2);
        const Rendering after = renderer.render(edited, settings);
        QCOMPARE(asked, 2);
        QCOMPARE(after.blocks.first().html.constData(), before.blocks.first().html.constData());

        width = 20;
        settings.answers = std::make_shared<int>();
        QVERIFY(renderer.render(edited, settings).blocks.first().html.contains("width=\"20\""));
        QCOMPARE(asked, 4);

        width = 30;
        settings.answers.reset();
        renderer.render(edited, settings);
        QVERIFY(renderer.render(text, settings).blocks.first().html.contains("width=\"30\""));
        QCOMPARE(asked, 8);
    }

    void whatAShortcodeLooksUpIsAskedAgainOnlyWhereItCanDiffer()
    {
        RenderSettings settings = unsafe();
        settings.shortcodes.insert("figure", {ShortcodeVariant::AcademicV51, false});
        settings.shortcodes.insert("list_tags", {ShortcodeVariant::AcademicV50, false});
        QStringList asked;
        settings.imageResource = [&asked](const QString &name) -> std::optional<PageResource> {
            asked << name;
            return std::nullopt;
        };
        settings.terms = [&asked](const QString &taxonomy) {
            asked << taxonomy;
            return QList<PageLink>();
        };
        const auto askedFor = [&asked] { return std::exchange(asked, {}).join(QLatin1Char(' ')); };
        const QByteArray first = "{{< figure src=\"a\" >}}\n\n", second = "{{< figure src=\"b\" >}}\n\n";
        BodyRenderer renderer;
        renderer.render("word\n\n" + first + "word\n\n" + second, settings);
        QCOMPARE(askedFor(), "a b");
        renderer.render("words\n\n" + first + "word\n\n" + second, settings);
        QCOMPARE(askedFor(), "");
        renderer.render("words\n\n" + first + "word\n\n{{< figure src=\"bc\" >}}\n\n", settings);
        QCOMPARE(askedFor(), "bc");
        settings.answers = std::make_shared<int>();
        renderer.render("words\n\n" + first + "word\n\n" + second, settings);
        QCOMPARE(askedFor(), "a b");
        settings.language = QStringLiteral("ja");
        renderer.render("words\n\n" + first + "word\n\n" + second, settings);
        QCOMPARE(askedFor(), "a b");
        // The pages that have a tag can change at any time.
        renderer.render("words\n\n" + first + "word\n\n{{< list_tags >}}\n\n", settings);
        askedFor();
        renderer.render("word\n\n" + first + "word\n\n{{< list_tags >}}\n\n", settings);
        QCOMPARE(askedFor(), "a tags");
    }

    void otherSettingsCountAtOnce()
    {
        BodyRenderer renderer;
        const QByteArray text = "<b>a</b> [b](https://e.org)\n\n```\nc\n```\n";
        RenderSettings noFences = unsafe();
        noFences.highlight.codeFences = false;
        for (const RenderSettings &settings : {RenderSettings(), unsafe(), noFences, RenderSettings()})
            QCOMPARE(shown(renderer.render(text, settings).blocks), shown(renderBody(text, settings).blocks));
    }

    void linesStayRightWhereEmojiAreShorterThanTheirNames()
    {
        RenderSettings settings;
        settings.enableEmoji = true;
        const QList<RenderedBlock> blocks =
            renderBody(QByteArray(":smile: :smile:\n\n").repeated(50) + "last\n", settings).blocks;
        QCOMPARE(blocks.size(), 51);
        for (int i = 0; i < blocks.size(); ++i) {
            QCOMPARE(blocks[i].firstLine, 2 * i + 1);
            QCOMPARE(blocks[i].lastLine, 2 * i + 1);
        }
    }

    void manyEditsGiveWhatRenderingAnewGives()
    {
        bool isNumber = false;
        const int wanted = qEnvironmentVariableIntValue("SHOWNOTES_SEED", &isNumber);
        const quint32 seed = isNumber ? quint32(wanted) : QRandomGenerator::global()->generate() % 1'000'000;
        const QString pages = qEnvironmentVariable("SHOWNOTES_PAGES");
        const int number = pages.toInt(&isNumber);
        const QList<QByteArray> given = isNumber ? QList<QByteArray>() : givenPages(pages);
        const int count = isNumber ? number : given.isEmpty() ? 128 : int(given.size());
        qInfo("SHOWNOTES_SEED=%u", seed);
        QRandomGenerator random(seed);
        const QList<RenderSettings> allSettings {RenderSettings(), unsafe(), numbered(), lookingUp()};
        for (int page = 0; page < count; ++page) {
            const RenderSettings settings = allSettings[page % 4];
            Snippets snippets(random, Kind(page / 4 % 4));
            QByteArray text = given.isEmpty() ? randomText(random, snippets, 5 + random.bounded(60)) : given[page];
            BodyRenderer renderer;
            renderer.render(text, settings);
            for (int i = given.isEmpty() ? 40 : 10; i > 0; --i) {
                const QByteArray before = text;
                for (int edits = random.bounded(1, 3); edits > 0; --edits)
                    edit(text, random, snippets);
                const Rendering actual = renderer.render(text, settings), expected = renderBody(text, settings);
                if (same(actual, expected))
                    continue;
                qInfo().noquote() << "before:" << before << "\nafter:" << text;
                for (qsizetype k = 0; k < std::min(actual.blocks.size(), expected.blocks.size()); ++k)
                    QCOMPARE(shown(actual.blocks.mid(k, 1)), shown(expected.blocks.mid(k, 1)));
                QCOMPARE(actual.blocks.size(), expected.blocks.size());
                QCOMPARE(listed(actual.problems), listed(expected.problems));
                QFAIL("The problems differ");
            }
        }
    }

    void commonEndsNeverOverlap_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("head");
        QTest::addColumn<int>("tail");
        const QByteArray many(10'000, 'a');
        QTest::newRow("nothing") << QByteArray() << QByteArray() << 0 << 0;
        QTest::newRow("same") << QByteArray("abc") << QByteArray("abc") << 3 << 0;
        QTest::newRow("inserted") << QByteArray("abc") << QByteArray("abxc") << 2 << 1;
        QTest::newRow("one of equals") << QByteArray("aaa") << QByteArray("aaaa") << 3 << 0;
        QTest::newRow("one of many equals") << many << many + 'a' << 10'000 << 0;
        QTest::newRow("in the midst of many equals")
            << many << many.first(5000) + 'b' + many.first(5000) << 5000 << 5000;
        QTest::newRow("first of many") << many << 'b' + many.sliced(1) << 0 << 9999;
        QTest::newRow("last of many") << many << many.chopped(1) + 'b' << 9999 << 0;
    }

    void commonEndsNeverOverlap()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const CommonEnds common = commonEnds(before, after);
        QTEST(int(common.head), "head");
        QTEST(int(common.tail), "tail");
    }
};

QTEST_GUILESS_MAIN(TestBodyRenderer)
#include "tst_bodyrenderer.moc"
