// From an edit to the patch that shows it: RenderService with the real worker, at 10 kB to 10 MB. Prints a table for each kind of page and how each
// column grows (1.0: with the document; 0.0: not at all). See README.md.

#include <document/renderservice.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>

using namespace shownotes;

namespace {

constexpr int edits = 31;

/// Show notes of about `size` bytes: headings, Japanese and English paragraphs, links, lists, a table, code.
QByteArray notes(qsizetype size)
{
    QByteArray text = "---\ntitle: bench\n---\n\n";
    for (int part = 1; text.size() < size; ++part) {
        const QByteArray number = QByteArray::number(part);
        text += "## 第" + number + "部: what was said in part " + number + "\n\n";
        text += "この回では、新しいサービスの*使い方*と、その料金について話しました。詳しくは[公式の説明](https://"
                "example.org/"
            + number + ")をご覧ください。\n\n";
        text += "We talked about **queues** and `retries`; see https://example.org/q/" + number
            + " for the slides. It's \"quoted\" -- twice...\n\n";
        text += "- first point of " + number + "\n- second point\n  - below it\n- third\n\n";
        if (part % 4 == 0)
            text += "| name | price |\n| :--- | ---: |\n| small | 10 |\n| large | 200 |\n\n";
        if (part % 5 == 0)
            text += "```\nsome code " + number + "\n```\n\n";
    }
    return text;
}

/// The same with a footnote in each part, defined where it is used.
QByteArray footnotes(qsizetype size)
{
    QByteArray text = "---\ntitle: bench\n---\n\n";
    for (int part = 1; text.size() < size; ++part) {
        const QByteArray number = QByteArray::number(part);
        text += "## 第" + number + "部: what was said in part " + number + "\n\n";
        text += "We talked about **queues** and `retries`[^" + number + "]; it's \"quoted\" -- twice...\n\n";
        text += "この回では、新しいサービスの*使い方*と、その料金について話しました。\n\n";
        text += "[^" + number + "]: The slides of part " + number + " are at https://example.org/q/" + number + ".\n\n";
    }
    return text;
}

/// Show notes that are full of figures, one for each paragraph.
QByteArray figures(qsizetype size)
{
    QByteArray text = "---\ntitle: bench\n---\n\n";
    for (int part = 1; text.size() < size; ++part) {
        const QByteArray number = QByteArray::number(part);
        if (part % 5 == 1)
            text += "## 第" + number + "部: what was said in part " + number + "\n\n";
        text += "We talked about **queues** and `retries`; it's \"quoted\" -- twice...\n\n";
        text += "この回では、新しいサービスの*使い方*と、その料金について話しました。\n\n";
        text += "{{< figure src=\"part" + number + ".png\" title=\"The *slide* of part " + number
            + "\" numbered=\"true\" lightbox=\"true\" >}}\n\n";
    }
    return text;
}

struct Row {
    double bytes = 0;
    double firstMs = 0;
    double editMs = 0;
    double workerMs = 0;
    double patchBytes = 0;
};

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

/// Renders `text` and waits for its blocks. Milliseconds from the call to the signal; negative where the service gave up.
double timed(RenderService &service, quint64 revision, const QByteArray &text, BlockPatch *patch = nullptr)
{
    QEventLoop loop;
    bool failed = false;
    QObject::connect(&service, &RenderService::pageReset, &loop, &QEventLoop::quit);
    QObject::connect(&service, &RenderService::patched, &loop, [&](const BlockPatch &answer) {
        if (patch)
            *patch = answer;
        loop.quit();
    });
    QObject::connect(&service, &RenderService::stalled, &loop, [&] {
        failed = true;
        loop.quit();
    });
    QElapsedTimer timer;
    timer.start();
    service.render(revision, text);
    loop.exec();
    return failed ? -1 : double(timer.nsecsElapsed()) / 1e6;
}

/// The slope of log(value) over log(bytes).
double growth(const QList<Row> &rows, double Row::*value)
{
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (const Row &row : rows) {
        if (row.*value <= 0)
            continue;
        const double lx = std::log(row.bytes), ly = std::log(row.*value);
        n += 1;
        x += lx;
        y += ly;
        xx += lx * lx;
        xy += lx * ly;
    }
    return n < 2 ? 0 : (n * xy - x * y) / (n * xx - x * x);
}

void measure(const char *name, QByteArray (*page)(qsizetype size))
{
    // Ten megabytes take longer for the first time than a user would be kept waiting.
    RenderService service({}, {60'000, 4096});
    QList<Row> rows;
    quint64 revision = 0;
    std::printf("%s\n%10s %12s %12s %12s %12s\n", name, "bytes", "first ms", "edit ms", "worker ms", "patch bytes");
    for (const qsizetype size : {10'000, 100'000, 1'000'000, 10'000'000}) {
        QByteArray text = page(size);
        Row row;
        row.bytes = double(text.size());
        service.setPage(QStringLiteral("/bench/%1.md").arg(size));
        row.firstMs = timed(service, ++revision, text);
        const qsizetype place = text.indexOf("We talked", text.size() / 2);
        QList<double> times, workerTimes, patchSizes;
        for (int i = 0; i < edits && row.firstMs >= 0; ++i) {
            text.insert(place, "x");
            BlockPatch patch;
            times.append(timed(service, ++revision, text, &patch));
            workerTimes.append(double(service.lastMicroseconds()) / 1e3);
            patchSizes.append(double(RenderedMessage {revision, false, patch, {}, 0}.frame().encoded().size()));
        }
        row.editMs = median(times);
        row.workerMs = median(workerTimes);
        row.patchBytes = median(patchSizes);
        rows.append(row);
        std::printf(
            "%10.0f %12.2f %12.2f %12.2f %12.0f\n", row.bytes, row.firstMs, row.editMs, row.workerMs, row.patchBytes);
    }
    std::printf("%10s %12.2f %12.2f %12.2f %12.2f\n", "growth", growth(rows, &Row::firstMs), growth(rows, &Row::editMs),
        growth(rows, &Row::workerMs), growth(rows, &Row::patchBytes));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    measure("paragraphs, lists, tables, code", notes);
    measure("footnotes", footnotes);
    measure("figures", figures);
    return 0;
}
