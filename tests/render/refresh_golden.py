#!/usr/bin/python3
"""Writes tests/render/golden/<rule>/<case>.html anew: what a Hugo makes of <case>.md in a bare site.

  refresh_golden.py [--hugo PROGRAM]...      (default: $SHOWNOTES_HUGO, programs separated by colons, else the installed hugo)

The reference, Hugo 0.111, writes <case>.html. A later Hugo 0.N writes <case>.0.N.html, and only where it prints something else than the version
before it in the folder: run all of them, the oldest first. Their exact versions stand in golden/versions.txt.

A folder's settings.txt holds `key=value` lines; the keys are Hugo's own last names (hardWraps, codeFences…), those of a table with the table before
them (cjk.enable). `since=0.N` and `until=0.N` say which versions have the rule at all. Read the difference like code.
"""
import argparse, os, re, subprocess, sys, tempfile

GOLDMARK = 'markup.goldmark'
WHERE = {
    'unsafe': f'{GOLDMARK}.renderer', 'hardWraps': f'{GOLDMARK}.renderer', 'xhtml': f'{GOLDMARK}.renderer',
    'typographer': f'{GOLDMARK}.extensions', 'footnote': f'{GOLDMARK}.extensions', 'definitionList': f'{GOLDMARK}.extensions',
    'table': f'{GOLDMARK}.extensions', 'strikethrough': f'{GOLDMARK}.extensions', 'linkify': f'{GOLDMARK}.extensions', 'linkifyProtocol': f'{GOLDMARK}.extensions',
    'taskList': f'{GOLDMARK}.extensions', 'cjk': f'{GOLDMARK}.extensions', 'extras': f'{GOLDMARK}.extensions',
    'passthrough': f'{GOLDMARK}.extensions', 'autoHeadingID': f'{GOLDMARK}.parser', 'autoHeadingIDType': f'{GOLDMARK}.parser',
    'autoDefinitionTermID': f'{GOLDMARK}.parser', 'wrapStandAloneImageWithinParagraph': f'{GOLDMARK}.parser',
    'title': f'{GOLDMARK}.parser.attribute', 'block': f'{GOLDMARK}.parser.attribute', 'codeFences': 'markup.highlight',
    'noClasses': 'markup.highlight', 'wrapperClass': 'markup.highlight', 'enableEmoji': '',
}
REFERENCE = 111


def config(settings):
    tables = {'': ['baseURL = "http://example.org/"', 'disableKinds = ["home","section","taxonomy","term","RSS","sitemap","robotsTXT","404"]']}
    for name, value in {'unsafe': 'true', **settings}.items():
        table, _, key = name.rpartition('.')
        table = '.'.join(part for part in (WHERE[name.split('.')[0]], table) if part)
        tables.setdefault(table, []).append(f'{key} = {value if value in ("true", "false") or value[:1] in "[" else repr(value)}')
    return '\n'.join((f'[{table}]\n' if table else '') + '\n'.join(lines) for table, lines in sorted(tables.items())) + '\n'


def versions_of(folder, case):
    """-> {minor: path} of what is there for the case"""
    found = {}
    for name in os.listdir(folder):
        match = re.fullmatch(re.escape(case) + r'(?:\.0\.(\d+))?\.html', name)
        if match:
            found[int(match.group(1) or REFERENCE)] = f'{folder}/{name}'
    return found


def write(folder, case, minor, html):
    known = versions_of(folder, case)
    before = max((m for m in known if m < minor), default=None)
    path = f'{folder}/{case}.html' if minor == REFERENCE else f'{folder}/{case}.0.{minor}.html'
    if before is not None and open(known[before]).read() == html:
        if minor in known:
            os.remove(known[minor])
        return
    open(path, 'w').write(html)


def refresh(folder, program, minor):
    settings = {}
    if os.path.exists(f'{folder}/settings.txt'):
        settings = dict(line.strip().split('=', 1) for line in open(f'{folder}/settings.txt') if line.strip())
    since, until = (int(settings.pop(key, f'0.{default}')[2:]) for key, default in (('since', 0), ('until', 999)))
    if not since <= minor <= until:
        return
    cases = sorted(name[:-3] for name in os.listdir(folder) if name.endswith('.md'))
    with tempfile.TemporaryDirectory() as site:
        os.makedirs(f'{site}/layouts/_default')
        open(f'{site}/layouts/_default/single.html', 'w').write('{{ .Content }}')
        open(f'{site}/config.toml', 'w').write(config(settings))
        for case in cases:
            os.makedirs(f'{site}/content/p/{case}')
            open(f'{site}/content/p/{case}/index.md', 'w').write('---\ntitle: x\n---\n' + open(f'{folder}/{case}.md').read())
        run = subprocess.run([program, '--quiet', '-s', site], capture_output=True, text=True)
        if run.returncode:
            sys.exit(f'{folder}: {run.stdout}{run.stderr}')
        for case in cases:
            write(folder, case, minor, open(f'{site}/public/p/{case}/index.html').read())


def main():
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument('--hugo', action='append', default=[])
    programs = parse.parse_args().hugo or os.environ.get('SHOWNOTES_HUGO', 'hugo').split(os.pathsep)
    golden = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'golden')
    known = {}
    if os.path.exists(f'{golden}/versions.txt'):
        known = dict(line.split() for line in open(f'{golden}/versions.txt'))
    for program in programs:
        version = re.search(r'v(0\.(\d+)\.\d+)', subprocess.run([program, 'version'], capture_output=True, text=True).stdout)
        if not version:
            sys.exit(f'{program} tells no version')
        known[f'0.{version.group(2)}'] = version.group(1)
        for rule in sorted(os.listdir(golden)):
            if os.path.isdir(f'{golden}/{rule}'):
                refresh(f'{golden}/{rule}', program, int(version.group(2)))
    open(f'{golden}/versions.txt', 'w').writelines(f'{minor} {known[minor]}\n' for minor in sorted(known))


main()
