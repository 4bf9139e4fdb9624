<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
