#include "linkhooks.h"

#include "htmltext.h"

namespace shownotes {

void appendHookedLink(QByteArray &out, LinkHook hook, const HookedLink &link)
{
    if (hook == LinkHook::AcademicV48)
        out += '\n'; // the template's comment stands on a line of its own
    out += "<a href=\"";
    out += templateEscaped(templateUrl(link.destination));
    out += '"';
    if (!link.title.isEmpty())
        out += " title=\"" + templateEscaped(link.title) + '"';
    if (link.destination.startsWith("http"))
        out += " target=\"_blank\" rel=\"noopener\"";
    out += '>';
    out += link.text;
    out += "</a>";
}

} // namespace shownotes
