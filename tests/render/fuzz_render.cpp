// fuzz_render [RUNS [SEED]]: renders pieces of the golden cases put together at random and damaged, and in each fourth run any bytes, and checks
// what must hold for any input: no crash (run it in the asan preset), every shortcode with all of its parts where it says, every block balanced
// and its lines in the body, the same output twice and after an edit. With clang's -fsanitize=fuzzer and
// SHOWNOTES_LIBFUZZER it is a libFuzzer target.

#include "htmlbalance.h"

#include <render/bodyrenderer.h>
#include <render/shortcode.h>

#include <QDir>
#include <QRandomGenerator>

#include <cstdio>
#include <cstdlib>

using namespace shownotes;

/// `pieces` stand one behind the other between `start` and `end`, and what is in them does too.
static bool inOrder(const QByteArray &body, const std::vector<ShortcodePiece> &pieces, qsizetype start, qsizetype end)
{
    for (const ShortcodePiece &piece : pieces) {
        if (piece.start < start || piece.start > end)
            return false;
        start = piece.start;
        const Shortcode *shortcode = piece.shortcode.get();
        if (!shortcode)
            continue;
        if (shortcode->start < start || shortcode->end < shortcode->start || shortcode->end > end
            || shortcode->errorAt < 0 || shortcode->errorAt > body.size()
            || !inOrder(body, shortcode->inner, shortcode->start, shortcode->end))
            return false;
        for (const ShortcodeParam &param : shortcode->params) {
            if (param.start < shortcode->start || param.end < param.start || param.end > shortcode->end)
                return false;
        }
        start = shortcode->end;
    }
    return true;
}

static const char *broken(const QByteArray &body)
{
    const auto anyInner = [](const QByteArray &name) { return ShortcodeInner(name.size() % 4); };
    if (!inOrder(body, scanShortcodes(body, anyInner), 0, body.size()))
        return "a shortcode or a part of it is not where it says";
    RenderSettings settings;
    settings.goldmark.unsafe = !body.contains("safe");
    settings.goldmark.blockAttribute = body.size() % 11 == 0;
    settings.enableEmoji = body.size() % 2 == 0;
    settings.highlight.codeFences = body.size() % 3 == 0;
    settings.linkHook = body.size() % 5 == 0 ? LinkHook::AcademicV48 : LinkHook::None;
    for (const char *name : {"figure", "alert", "toc", "gallery", "icon", "spoiler"})
        settings.shortcodes.insert(name, {ShortcodeVariant(1 + body.size() % 4), body.size() % 7 == 0});
    const Rendering rendering = renderBody(body, settings);
    const int lines = int(body.count('\n') + body.count('\r')) + 1;
    for (qsizetype i = 0; i < rendering.blocks.size(); ++i) {
        const RenderedBlock &block = rendering.blocks[i];
        if (block.firstLine < 1 || block.lastLine < block.firstLine || block.lastLine > lines)
            return "a block's lines are not lines of the body";
        OpenElements open;
        open.read(block.html);
        if (i + 1 < rendering.blocks.size() && !open.isEmpty())
            return "a block is not balanced";
    }
    for (const RenderProblem &problem : rendering.problems) {
        if (problem.line < 1 || problem.line > lines || problem.column < 1 || problem.message.isEmpty())
            return "a problem has no place or words";
    }
    if (renderBody(body, settings).blocks != rendering.blocks)
        return "two renderings differ";
    BodyRenderer edited;
    const qsizetype middle = body.size() / 2;
    edited.render(body.left(middle) + body.mid(middle + 1 + body.size() % 5), settings);
    return edited.render(body, settings).blocks == rendering.blocks ? nullptr
                                                                    : "an edit is rendered otherwise than the page";
}

#ifdef SHOWNOTES_LIBFUZZER

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    if (broken(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size))))
        std::abort();
    return 0;
}

#else

static QByteArrayList seeds()
{
    QByteArrayList all;
    const QDir golden(QStringLiteral(SHOWNOTES_SOURCE_DIR "/tests/render/golden"));
    for (const QString &rule : golden.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir folder(golden.filePath(rule));
        for (const QString &name : folder.entryList({QStringLiteral("*.md")})) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all.append(file.readAll());
        }
    }
    return all;
}

static QByteArray damaged(const QByteArrayList &pieces, QRandomGenerator &random)
{
    static const QByteArrayList tokens {"{{<", ">}}", "{{%", "%}}", "/", "\"", "`", "[", "](", ")", "![", "[^1]", "*",
        "_", "~~", "\n", "\n\n", "    ", "\t", "> ", "- ", "1. ", "# ", "|", "|-|\n", ": ", "<", "</div>", "<div>",
        "<!--", "-->", "<!--more-->", "&amp;", "\\", "{#a .b}", "https://e.com/", "a@b.c", ":smile:", "日本",
        "\xE3\x81", "\xFF", "\r\n", "\r", QByteArray(1, '\0'), "HAHAHUGOSHORTCODEs0HBHB", "HUGOMORE42", "```\n", "'",
        "...", "--", "{{< alert note >}}", "{{< /alert >}}", "{{< toc >}}", "{{< figure src=\"a\" title=\"b\" >}}"};
    QByteArray body;
    for (int i = random.bounded(1, 4); i > 0; --i)
        body += pieces[random.bounded(int(pieces.size()))];
    for (int i = random.bounded(12); i > 0; --i) {
        const int at = random.bounded(int(body.size()) + 1);
        switch (random.bounded(3)) {
        case 0:
            body.insert(at, tokens[random.bounded(int(tokens.size()))]);
            break;
        case 1:
            body.remove(at, random.bounded(1, 9));
            break;
        default:
            body.insert(at, body.mid(random.bounded(int(body.size()) + 1), random.bounded(1, 20)));
        }
    }
    return body;
}

/// Any bytes, half of them from the letters that shortcodes are written with.
static QByteArray anyBytes(QRandomGenerator &random)
{
    static const QByteArray letters = "{{{{<<%%>>}}}}//**\"`= \n\t.-_abfigure0";
    QByteArray body(random.bounded(1, 200), Qt::Uninitialized);
    for (char &byte : body)
        byte = random.bounded(2) == 0 ? letters[random.bounded(int(letters.size()))] : char(random.bounded(256));
    if (random.bounded(2) == 0) {
        for (char &byte : body)
            byte = letters[quint8(byte) % letters.size()];
    }
    return body;
}

int main(int argc, char *argv[])
{
    const int runs = argc > 1 ? std::atoi(argv[1]) : 2000;
    const quint32 seed = argc > 2 ? quint32(std::strtoul(argv[2], nullptr, 10)) : 20230401;
    const QByteArrayList pieces = seeds();
    if (pieces.isEmpty()) {
        std::fprintf(stderr, "no golden cases\n");
        return 1;
    }
    QRandomGenerator random(seed);
    for (int run = 0; run < runs; ++run) {
        const QByteArray body = run % 4 == 3 ? anyBytes(random) : damaged(pieces, random);
        if (const char *reason = broken(body)) {
            std::fprintf(stderr, "run %d of seed %u: %s\n%s\n", run, seed, reason, body.constData());
            return 1;
        }
    }
    std::printf("%d runs of seed %u\n", runs, seed);
    return 0;
}

#endif
