// The preview alone, from a call to what is drawn (two frames of the browser are in each figure): a page shown, one block of it patched, and a browser process
// that was killed; 10 kB to 1 MB. Prints a table and how each column grows. See README.md.

#include "preview/previewenvironment.h"
#include "preview/previewview.h"

#include <render/renderer.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdio>

using namespace shownotes;

namespace {

constexpr int edits = 21;

QByteArray notes(qsizetype size)
{
    QByteArray text;
    for (int part = 1; text.size() < size; ++part) {
        const QByteArray number = QByteArray::number(part);
        text += "## 第" + number
            + "部: what was "
              "said\n\nこの回では、新しいサービスの*使い方*と、[その料金](https://example.org/)について話しました。\n\n"
              "We talked about **queues** and `retries`, and about how much of it there was.\n\n"
              "- first point of "
            + number + "\n- second point\n  - below it\n\n";
    }
    return text;
}

struct Row {
    double size = 0;
    double show = 0;
    double edit = 0;
    double death = 0;
};

double untilDrawn(PreviewView &view, const std::function<void()> &what)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QObject::connect(&view, &PreviewView::drawn, &loop, &QEventLoop::quit);
    what();
    loop.exec();
    return double(timer.nsecsElapsed()) / 1e6;
}

Row measured(PreviewView &view, qsizetype size)
{
    const QByteArray text = notes(size);
    const QList<RenderedBlock> blocks = renderBody(text, {}).blocks;
    Row row {double(text.size())};
    PreviewPage page;
    page.permalink = QStringLiteral("/talk/%1/").arg(size);
    row.show = untilDrawn(view, [&] { view.showPage(page, {}, blocks); });
    QList<double> times;
    for (int i = 0; i < edits; ++i) {
        QList<RenderedBlock> next = view.blocks();
        next[1].html.replace("。", "あ。");
        const BlockPatch patch = blockPatch(view.blocks(), next);
        times.append(untilDrawn(view, [&] { view.applyPatch(patch); }));
    }
    std::sort(times.begin(), times.end());
    row.edit = times[times.size() / 2];
    view.scrollToLine(blocks[blocks.size() / 2].firstLine);
    row.death = untilDrawn(view, [&] {
        view.setHeader({QStringLiteral("after"), {}, {}});
        ::kill(pid_t(view.findChild<QWebEngineView *>()->page()->renderProcessPid()), SIGKILL);
    });
    return row;
}

/// The slope of log(value) over log(size).
double growth(const QList<Row> &rows, double Row::*value)
{
    double x = 0, y = 0, xx = 0, xy = 0;
    for (const Row &row : rows) {
        const double lx = std::log(row.size), ly = std::log(row.*value);
        x += lx;
        y += ly;
        xx += lx * lx;
        xy += lx * ly;
    }
    const double n = double(rows.size());
    return (n * xy - x * y) / (n * xx - x * x);
}

} // namespace

int main(int argc, char **argv)
{
    preparePreview();
    QApplication app(argc, argv);
    std::printf("%12s %10s %10s %10s\n", "bytes", "show ms", "edit ms", "death ms");
    QList<Row> rows;
    for (const qsizetype size : {10'000, 100'000, 1'000'000}) {
        PreviewView view; // one that dies too often stays off
        view.resize(800, 900);
        view.show();
        untilDrawn(view, [&view] { view.showPage({}, {}, {}); });
        rows.append(measured(view, size));
        const Row &row = rows.last();
        std::printf("%12.0f %10.1f %10.1f %10.1f\n", row.size, row.show, row.edit, row.death);
        std::fflush(stdout);
    }
    std::printf("%12s %10.2f %10.2f %10.2f\n", "growth", growth(rows, &Row::show), growth(rows, &Row::edit),
        growth(rows, &Row::death));
}
