#!/usr/bin/python3
"""Writes tests/render/golden/<rule>/<case>.html anew: what the installed Hugo makes of <case>.md in a bare site.

A folder's settings.txt holds `key=value` lines; the keys are Hugo's own last names (hardWraps, codeFences…). Read the difference like code.
"""
import os, subprocess, sys, tempfile

WHERE = {
    'unsafe': 'markup.goldmark.renderer', 'hardWraps': 'markup.goldmark.renderer', 'xhtml': 'markup.goldmark.renderer',
    'typographer': 'markup.goldmark.extensions', 'footnote': 'markup.goldmark.extensions', 'definitionList': 'markup.goldmark.extensions',
    'table': 'markup.goldmark.extensions', 'strikethrough': 'markup.goldmark.extensions', 'linkify': 'markup.goldmark.extensions',
    'linkifyProtocol': 'markup.goldmark.extensions', 'taskList': 'markup.goldmark.extensions', 'autoHeadingID': 'markup.goldmark.parser', 'autoHeadingIDType': 'markup.goldmark.parser',
    'wrapStandAloneImageWithinParagraph': 'markup.goldmark.parser', 'title': 'markup.goldmark.parser.attribute',
    'block': 'markup.goldmark.parser.attribute', 'codeFences': 'markup.highlight', 'noClasses': 'markup.highlight', 'enableEmoji': '',
}


def config(settings):
    tables = {'': ['baseURL = "http://example.org/"', 'disableKinds = ["home","section","taxonomy","term","RSS","sitemap","robotsTXT","404"]']}
    for key, value in {'unsafe': 'true', **settings}.items():
        tables.setdefault(WHERE[key], []).append(f'{key} = {value if value in ("true", "false") else repr(value)}')
    return '\n'.join((f'[{table}]\n' if table else '') + '\n'.join(lines) for table, lines in sorted(tables.items())) + '\n'


def refresh(folder):
    settings = {}
    if os.path.exists(f'{folder}/settings.txt'):
        settings = dict(line.strip().split('=', 1) for line in open(f'{folder}/settings.txt') if line.strip())
    cases = sorted(name[:-3] for name in os.listdir(folder) if name.endswith('.md'))
    with tempfile.TemporaryDirectory() as site:
        os.makedirs(f'{site}/layouts/_default')
        open(f'{site}/layouts/_default/single.html', 'w').write('{{ .Content }}')
        open(f'{site}/config.toml', 'w').write(config(settings))
        for case in cases:
            os.makedirs(f'{site}/content/p/{case}')
            open(f'{site}/content/p/{case}/index.md', 'w').write('---\ntitle: x\n---\n' + open(f'{folder}/{case}.md').read())
        run = subprocess.run(['hugo', '--quiet', '-s', site], capture_output=True, text=True)
        if run.returncode:
            sys.exit(f'{folder}: {run.stdout}{run.stderr}')
        for case in cases:
            open(f'{folder}/{case}.html', 'w').write(open(f'{site}/public/p/{case}/index.html').read())


golden = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'golden')
for rule in sorted(os.listdir(golden)):
    refresh(os.path.join(golden, rule))
