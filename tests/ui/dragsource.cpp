// Another program to drag from and to copy in, for trying drops by hand or with xdotool: its whole window is what is dragged.
//
//   dragsource FILE…            files, as a file manager gives them
//   dragsource --browser FILE   a picture, as a browser gives it: data, HTML and an address on the web
//   dragsource --copy FILE      puts the picture into the clipboard at once, as a screenshot program does

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

namespace {

class Source : public QLabel {
public:
    explicit Source(const QStringList &arguments)
        : m_asBrowser(arguments.value(0) == QLatin1String("--browser"))
        , m_files(arguments)
    {
        m_files.removeIf([](const QString &argument) { return argument.startsWith(QLatin1String("--")); });
        setText(QStringLiteral("Drag me"));
        setAlignment(Qt::AlignCenter);
        resize(160, 100);
    }

    QMimeData *data() const
    {
        auto *data = new QMimeData;
        if (m_asBrowser) {
            QFile file(m_files.value(0));
            if (file.open(QIODevice::ReadOnly))
                data->setData(QStringLiteral("image/png"), file.readAll());
            const QString address = QStringLiteral("https://example.com/") + QFileInfo(file).fileName();
            data->setUrls({QUrl(address)});
            data->setHtml(QStringLiteral("<img src=\"%1\">").arg(address));
            return data;
        }
        QList<QUrl> urls;
        for (const QString &file : m_files)
            urls += QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath());
        data->setUrls(urls);
        return data;
    }

protected:
    void mouseMoveEvent(QMouseEvent *event) override
    {
        if ((event->buttons() & Qt::LeftButton) == 0)
            return;
        auto *drag = new QDrag(this);
        drag->setMimeData(data());
        // What a file manager proposes on one disk is a move.
        const Qt::DropAction done = drag->exec(Qt::CopyAction | Qt::MoveAction | Qt::LinkAction, Qt::MoveAction);
        setText(done == Qt::CopyAction   ? QStringLiteral("Copied")
                : done == Qt::MoveAction ? QStringLiteral("Moved")
                                         : QStringLiteral("Refused"));
    }

private:
    bool m_asBrowser;
    QStringList m_files;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments().mid(1);
    Source source(arguments);
    source.show();
    if (arguments.value(0) == QLatin1String("--copy")) {
        QFile file(arguments.value(1));
        auto *data = new QMimeData;
        if (file.open(QIODevice::ReadOnly))
            data->setData(QStringLiteral("image/png"), file.readAll());
        QApplication::clipboard()->setMimeData(data);
    }
    return QApplication::exec();
}
