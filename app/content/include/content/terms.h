#pragma once

#include <content/site.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace shownotes {

/// Something a front matter can name.
struct Term {
    QString value; ///< what stands in the front matter: `admin`, `機械学習`
    QString title; ///< for the eye: a profile's or project's title; else empty
    int uses = 0; ///< pages that name it
    bool hasPage = false; ///< content/authors/<value>/_index.md, content/project/<value>, content/slides/<value> stands

    friend bool operator==(const Term &, const Term &) = default;
};

/// What a site's pages name and what could be named, for completion.
struct SiteTerms {
    QList<Term> authors; ///< profiles under `authors`, and names in use
    QList<Term> tags;
    QList<Term> categories;
    QList<Term> projects; ///< pages of `project`, and names in use
    QList<Term> slides; ///< pages of `slides`, and names in use
};

/// Reads every page's head. Each list by uses, then by value.
SiteTerms readTerms(const Site &site);

} // namespace shownotes
