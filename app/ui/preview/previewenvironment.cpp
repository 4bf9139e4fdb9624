#include "preview/previewenvironment.h"

#include "preview/previewbackend.h"
#include "preview/previewscheme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

namespace shownotes {

namespace {

/// Without a render node no GPU can be reached, so OpenGL is Mesa's software rasteriser.
bool openGlIsSoftware()
{
    if (qEnvironmentVariableIntValue("LIBGL_ALWAYS_SOFTWARE") == 1)
        return true;
    const QDir devices(QStringLiteral("/dev/dri"));
    const QStringList nodes = devices.entryList({QStringLiteral("renderD*")}, QDir::System);
    for (const QString &node : nodes) {
        if (::access(QFile::encodeName(devices.filePath(node)).constData(), R_OK | W_OK) == 0)
            return false;
    }
    return !QFileInfo::exists(QStringLiteral("/dev/nvidiactl"));
}

/// A GPU in the machine says little where the display is another's (Xvfb, VNC, a remote X): only a context knows who draws. Empty where there is none, or the
/// processor does.
QString gpuOfThisDisplay()
{
    QOpenGLContext context;
    QOffscreenSurface surface;
    surface.create();
    if (!context.create() || !context.makeCurrent(&surface))
        return {};
    const auto *name = reinterpret_cast<const char *>(context.functions()->glGetString(GL_RENDERER));
    const QByteArray renderer = QByteArray(name).toLower();
    context.doneCurrent();
    for (const char *rasteriser : {"llvmpipe", "softpipe", "swrast", "software", "swiftshader"}) {
        if (renderer.contains(rasteriser))
            return {};
    }
    return QString::fromLatin1(name);
}

/// Of which it is tried out how fast it draws the preview; empty where there is nothing to choose.
QString gpuOnTrial;

bool sandboxIsOff()
{
    return qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") == 1;
}

/// Chromium builds its sandbox from a user namespace; where the system refuses one it ends the program.
bool userNamespacesWork()
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(::unshare(CLONE_NEWUSER) == 0 ? 0 : 1);
    if (child < 0)
        return false;
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

void preparePreview()
{
    qunsetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    qunsetenv("QTWEBENGINE_REMOTE_DEBUGGING");
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND") && openGlIsSoftware())
        qputenv("QT_QUICK_BACKEND", "software");
    preview::registerScheme();
}

bool choosePreviewBackend()
{
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND")) {
        gpuOnTrial = gpuOfThisDisplay();
        if (gpuOnTrial.isEmpty() || fasterBackend(keptTimes(gpuOnTrial)) == PreviewBackend::Software)
            qputenv("QT_QUICK_BACKEND", "software");
    }
    return qEnvironmentVariable("QT_QUICK_BACKEND") == QLatin1String("software");
}

void noticePatchTime(double milliseconds)
{
    static BackendTrial trial;
    if (gpuOnTrial.isEmpty())
        return;
    if (const std::optional<double> median = trial.add(milliseconds)) {
        const bool isSoftware = qEnvironmentVariable("QT_QUICK_BACKEND") == QLatin1String("software");
        keepTime(gpuOnTrial, isSoftware ? PreviewBackend::Software : PreviewBackend::OpenGl, *median);
    }
}

QString previewObstacle()
{
    if (sandboxIsOff())
        return {};
    if (::geteuid() == 0) {
        return QCoreApplication::translate("shownotes::Preview",
            "The preview is off, as Shownotes runs as root: the browser part would have to run without its sandbox. "
            "Start Shownotes as an ordinary user.");
    }
    static const bool sandboxWorks = userNamespacesWork();
    if (!sandboxWorks) {
        return QCoreApplication::translate("shownotes::Preview",
            "The preview is off, as this system does not let the browser part build its sandbox (user namespaces are "
            "refused).");
    }
    return {};
}

} // namespace shownotes
