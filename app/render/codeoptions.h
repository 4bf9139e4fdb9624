#pragma once

#include "attributes.h"
#include "chroma/htmlwriter.h"

#include <render/rendersettings.h>

#include <optional>

namespace shownotes {

/// The highlight settings of one code block: the site's, with the block's own options.
class CodeOptions {
public:
    explicit CodeOptions(const HighlightSettings &settings)
        : m_settings(settings)
    {
    }

    /// Hugo 0.111: these attributes of a fence are options; all others become attributes of the `<div>`.
    static bool isOption(QByteArrayView name);

    /// The options among a fence's attributes.
    void read(const QList<MarkdownAttribute> &attributes);
    /// The options of the `highlight` shortcode, `linenos=table,hl_lines=2-3`.
    /// \return false where one is wrong, for which Hugo prints nothing
    bool read(QByteArrayView options);

    /// Where neither site nor block names line anchors.
    void setDefaultAnchors(const QByteArray &anchors);

    const HighlightSettings &settings() const { return m_settings; }
    chroma::HtmlOptions htmlOptions(const QByteArray &language) const;

private:
    bool apply(const MarkdownAttribute &option, int baseNumber);

    HighlightSettings m_settings;
    /// The lines of a fence's list `hl_lines=[1,"3-4"]`, which counts from its own `linenostart`; a text counts from that of the settings.
    std::optional<QList<std::pair<int, int>>> m_listedLines;
};

} // namespace shownotes
