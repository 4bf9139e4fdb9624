// bench_render [FILE…]: renderBody beside bare cmark-gfm on the same text, in MB/s, at 10 kB to 10 MB and the growth exponent; with files, on
// these together. See README.md.

#include <render/renderer.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace shownotes;

namespace {

QByteArray notes(qsizetype size)
{
    QByteArray text;
    for (int part = 1; text.size() < size; ++part) {
        const QByteArray number = QByteArray::number(part);
        text += "## 第" + number + "部: what was said in part " + number + "\n\n";
        text += "この回では、新しいサービスの*使い方*と、その料金について話しました。詳しくは[公式の説明](https://"
                "example.org/"
            + number + ")をご覧ください。\n\n";
        text += "We talked about **queues** and `retries`; see https://example.org/q/" + number
            + " for the slides. It's \"quoted\" -- twice...\n\n";
        text += "- first point of " + number + "\n- second point\n  - below it\n- third\n\n";
        if (part % 3 == 0)
            text += "{{< figure src=\"a" + number + ".png\" title=\"Figure *" + number + "*\" >}}\n\n";
        if (part % 4 == 0)
            text += "| name | price |\n| :--- | ---: |\n| small | 10 |\n| large | 200 |\n\n";
        if (part % 5 == 0)
            text += "```\nsome code " + number + "\n```\n\n";
    }
    return text;
}

double bareCmark(const QByteArray &text)
{
    QElapsedTimer timer;
    timer.start();
    const int options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES | CMARK_OPT_SMART;
    cmark_parser *parser = cmark_parser_new(options);
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, text.constData(), size_t(text.size()));
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser));
    std::free(html);
    cmark_node_free(document);
    cmark_parser_free(parser);
    return double(timer.nsecsElapsed()) / 1e9;
}

double ours(const QByteArray &text)
{
    RenderSettings settings;
    settings.goldmark.unsafe = true;
    QElapsedTimer timer;
    timer.start();
    const Rendering rendering = renderBody(text, settings);
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    return rendering.blocks.isEmpty() ? -1 : seconds;
}

template<typename Run> double median(Run run, const QByteArray &text)
{
    const int runs = text.size() > 5'000'000 ? 3 : 9;
    QList<double> times;
    for (int i = 0; i < runs; ++i)
        times.append(run(text));
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    cmark_gfm_core_extensions_ensure_registered();
    QList<QByteArray> texts;
    if (argc > 1) {
        QByteArray all;
        for (const QString &path : application.arguments().sliced(1)) {
            QFile file(path);
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll() + "\n\n";
        }
        texts.append(all);
    } else {
        for (const qsizetype size : {10'000, 100'000, 1'000'000, 10'000'000})
            texts.append(notes(size));
    }
    std::printf("%10s %14s %14s %8s\n", "bytes", "cmark MB/s", "render MB/s", "share");
    QList<double> seconds;
    for (const QByteArray &text : std::as_const(texts)) {
        const double bare = median(bareCmark, text);
        seconds.append(median(ours, text));
        const double megabytes = double(text.size()) / 1e6;
        std::printf("%10lld %14.1f %14.1f %7.0f%%\n", static_cast<long long>(text.size()), megabytes / bare,
            megabytes / seconds.last(), 100 * bare / seconds.last());
    }
    if (texts.size() > 1) {
        const double growth = std::log(seconds.last() / seconds.first())
            / std::log(double(texts.last().size()) / double(texts.first().size()));
        std::printf("growth exponent of render: %.2f\n", growth);
    }
    return 0;
}
