#pragma once

#include <content/hugoversion.h>
#include <content/site.h>
#include <content/value.h>
#include <render/rendersettings.h>

#include <QString>

#include <memory>
#include <optional>

namespace shownotes {

/// What a page's surroundings say about how it is rendered: its site's configuration, the templates of site and themes, its bundle's files.
///
/// All of it is read from files; nothing of the site is run, and a template is only looked at for what is written in it. A page outside any site gets
/// the settings of a site that configures nothing. Copies share what they have read.
class RenderContext {
public:
    /// Reads the site around `pagePath`, which need not exist yet; empty for a page that has no file. `installed`: the user's Hugo, where it is known.
    /// `environment` as for Site::containing().
    static RenderContext forPage(const QString &pagePath, const std::optional<HugoVersion> &installed = {},
        const QString &environment = QStringLiteral("production"));

    /// False once a configuration file or template that counts has changed, come or gone: make a new context then.
    bool isCurrent() const;

    /// The settings for the page with these front matter values (FrontMatter::values()). To be asked anew for each rendering: the figures of the bundle
    /// are looked up again where its folder or they themselves have changed, and only then, or with another front matter, `answers` is another object.
    RenderSettings settings(const Value &frontMatter);

    /// The site that the page is in.
    const std::optional<Site> &site() const;

private:
    struct Facts;
    std::shared_ptr<Facts> m_facts;
};

/// The Hugo whose rules count in the site: the user's, else the least that the site asks for, else 0.111. Never one before 0.111, whose rules are not known.
HugoVersion rulingHugo(const std::optional<Site> &site, const std::optional<HugoVersion> &installed);

} // namespace shownotes
