<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>shownotes::FigureModel</name>
    <message numerus="yes">
        <source>Used at lines %1 and %n more</source>
        <translation>
            <numerusform>Used at lines %1 and %n more</numerusform>
            <numerusform>Used at lines %1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::FigureNameDialog</name>
    <message numerus="yes">
        <source>Its %n uses in this page follow.</source>
        <translation>
            <numerusform>Its %n use in this page follows.</numerusform>
            <numerusform>Its %n uses in this page follow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::FigureQuestions</name>
    <message numerus="yes">
        <source>%n other places (links, galleries, front matter) go on naming it.</source>
        <translation>
            <numerusform>%n other place (link, gallery, front matter) goes on naming it.</numerusform>
            <numerusform>%n other places (links, galleries, front matter) go on naming it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove its %n uses from the text, too</source>
        <translation>
            <numerusform>Remove its %n use from the text, too</numerusform>
            <numerusform>Remove its %n uses from the text, too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::FigureStrip</name>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n missing</source>
        <extracomment>%1 is &quot;5 figures&quot;</extracomment>
        <translation>
            <numerusform>%1, %n missing</numerusform>
            <numerusform>%1, %n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::FileQuestions</name>
    <message numerus="yes">
        <source>Save the changes to %n pages?</source>
        <translation>
            <numerusform>Save the changes to %n page?</numerusform>
            <numerusform>Save the changes to %n pages?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::ImageImporter</name>
    <message numerus="yes">
        <source>%n pictures were not added. %1</source>
        <translation>
            <numerusform>%n picture was not added. %1</numerusform>
            <numerusform>%n pictures were not added. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures stay in the bundle, though the text no longer names them.</source>
        <translation>
            <numerusform>%n picture stays in the bundle, though the text no longer names it.</numerusform>
            <numerusform>%n pictures stay in the bundle, though the text no longer names them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::ImportQuestions</name>
    <message numerus="yes">
        <source>%n of %1 pictures are larger than a page needs. Scale them down?</source>
        <translation>
            <numerusform>%n of %1 pictures is larger than a page needs. Scale it down?</numerusform>
            <numerusform>%n of %1 pictures are larger than a page needs. Scale them down?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were not added.</source>
        <translation>
            <numerusform>%n picture was not added.</numerusform>
            <numerusform>%n pictures were not added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::NewEpisodeDialog</name>
    <message numerus="yes">
        <source>Makes %1 and %n other files</source>
        <translation>
            <numerusform>Makes %1 and %n other file</numerusform>
            <numerusform>Makes %1 and %n other files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::PageView</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::ProblemsLine</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::RenameEpisodeDialog</name>
    <message numerus="yes">
        <source>&amp;Update %n references in the site&apos;s pages</source>
        <translation>
            <numerusform>&amp;Update %n reference in the site&apos;s pages</numerusform>
            <numerusform>&amp;Update %n references in the site&apos;s pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::StatusFields</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
</TS>
