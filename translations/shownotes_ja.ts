<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>An editor for podcast show notes kept in a Hugo site.</source>
        <translation>Hugo サイトで管理するポッドキャストのショーノートを編集します。</translation>
    </message>
    <message>
        <source>A page, a bundle or a site to open.</source>
        <translation>開くページ、バンドル、またはサイト。</translation>
    </message>
    <message>
        <source>Save a picture of the window once the preview is drawn, and quit.</source>
        <translation>プレビューが描画されたらウィンドウの画像を保存して終了します。</translation>
    </message>
</context>
<context>
    <name>shownotes::AboutBox</name>
    <message>
        <source>The preview follows the rules of Hugo %1, which is installed.</source>
        <translation>プレビューは、インストールされている Hugo %1 の規則に従います。</translation>
    </message>
    <message>
        <source>The preview follows the rules of Hugo %1, the earliest that this site allows.</source>
        <translation>プレビューは、このサイトが求める最低バージョンの Hugo %1 の規則に従います。</translation>
    </message>
    <message>
        <source>The preview follows the rules of Hugo %1.</source>
        <translation>プレビューは Hugo %1 の規則に従います。</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Shownotes %1&lt;/h3&gt;&lt;p&gt;An editor for podcast show notes kept in a Hugo site.&lt;/p&gt;&lt;p&gt;Your file stays your own: saving changes only what you edited.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Shownotes %1&lt;/h3&gt;&lt;p&gt;Hugo サイトで管理するポッドキャストのショーノートを編集します。&lt;/p&gt;&lt;p&gt;ファイルはあなたのものです。保存しても、編集した箇所以外は変わりません。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Shownotes</source>
        <translation>Shownotes について</translation>
    </message>
</context>
<context>
    <name>shownotes::AcademicShortcodes</name>
    <message>
        <source>There are no images in the bundle&apos;s folder “%1”, and the page has no “gallery_item”.</source>
        <translation>バンドルのフォルダー「%1」に画像がなく、ページに「gallery_item」もありません。</translation>
    </message>
    <message>
        <source>There is no page “%1” in this site.</source>
        <translation>このサイトにページ「%1」はありません。</translation>
    </message>
</context>
<context>
    <name>shownotes::BodyRenderer</name>
    <message>
        <source>The theme formats links with a template of its own, which the preview does not know.</source>
        <translation>テーマはリンクを独自のテンプレートで整形しますが、プレビューはそのテンプレートに対応していません。</translation>
    </message>
    <message>
        <source>The theme formats images with a template of its own, which the preview does not know.</source>
        <translation>テーマは画像を独自のテンプレートで整形しますが、プレビューはそのテンプレートに対応していません。</translation>
    </message>
    <message>
        <source>The theme formats headings with a template of its own, which the preview does not know.</source>
        <translation>テーマは見出しを独自のテンプレートで整形しますが、プレビューはそのテンプレートに対応していません。</translation>
    </message>
    <message>
        <source>The theme formats code with a template of its own, which the preview does not know.</source>
        <translation>テーマはコードを独自のテンプレートで整形しますが、プレビューはそのテンプレートに対応していません。</translation>
    </message>
    <message>
        <source>The theme formats quotations with a template of its own, which the preview does not know.</source>
        <translation>テーマは引用を独自のテンプレートで整形しますが、プレビューはそのテンプレートに対応していません。</translation>
    </message>
    <message>
        <source>The theme formats tables with a template of its own, which the preview does not know.</source>
        <translation>テーマは表を独自のテンプレートで整形しますが、プレビューはそのテンプレートに対応していません。</translation>
    </message>
    <message>
        <source>The theme formats formulas with a template of its own, which the preview does not know.</source>
        <translation>テーマは数式を独自のテンプレートで整形しますが、プレビューはそのテンプレートに対応していません。</translation>
    </message>
</context>
<context>
    <name>shownotes::Chip</name>
    <message>
        <source>Remove “%1”</source>
        <translation>「%1」を削除</translation>
    </message>
</context>
<context>
    <name>shownotes::ChipsField</name>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
</context>
<context>
    <name>shownotes::ChoiceField</name>
    <message>
        <source>Theme’s default</source>
        <translation>テーマの既定</translation>
    </message>
    <message>
        <source>The theme does not know “%1”.</source>
        <translation>テーマは「%1」を知りません。</translation>
    </message>
</context>
<context>
    <name>shownotes::Completion</name>
    <message>
        <source>Completions</source>
        <translation>補完候補</translation>
    </message>
</context>
<context>
    <name>shownotes::DateTimeField</name>
    <message>
        <source>With time of day</source>
        <translation>時刻を付ける</translation>
    </message>
    <message>
        <source>Edit as text</source>
        <translation>テキストとして編集</translation>
    </message>
    <message>
        <source>%1: day</source>
        <translation>%1: 日付</translation>
    </message>
    <message>
        <source>%1: time</source>
        <translation>%1: 時刻</translation>
    </message>
    <message>
        <source>Offset from UTC, as the page has it</source>
        <translation>UTC との時差（ページの表記のまま）</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Set to the present moment</source>
        <translation>現在の日時にする</translation>
    </message>
    <message>
        <source>%1: now</source>
        <translation>%1: 現在の日時</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Hugo cannot read this date and takes the year 1 instead.</source>
        <translation>Hugo はこの日付を読めず、西暦 1 年とみなします。</translation>
    </message>
    <message>
        <source>Hugo cannot read this date. The page keeps the one it has.</source>
        <translation>Hugo はこの日付を読めません。ページの日付は元のままです。</translation>
    </message>
</context>
<context>
    <name>shownotes::EpisodeCommands</name>
    <message>
        <source>The episode was not made.</source>
        <translation>エピソードを作成できませんでした。</translation>
    </message>
    <message>
        <source>The episode was not copied.</source>
        <translation>エピソードを複製できませんでした。</translation>
    </message>
    <message>
        <source>The episode was not renamed.</source>
        <translation>エピソードの名前を変更できませんでした。</translation>
    </message>
    <message>
        <source>The references in “%1” were not updated.</source>
        <translation>「%1」の参照を更新できませんでした。</translation>
    </message>
    <message>
        <source>That page has changes that are not saved.</source>
        <translation>そのページには保存していない変更があります。</translation>
    </message>
    <message>
        <source>The episode was not moved to the trash.</source>
        <translation>エピソードをゴミ箱に移動できませんでした。</translation>
    </message>
    <message>
        <source>The system has no trash for %1, or it may not be written.</source>
        <translation>%1 に使えるゴミ箱がないか、書き込めません。</translation>
    </message>
    <message>
        <source>%1 is in the trash</source>
        <translation>%1 をゴミ箱に移動しました</translation>
    </message>
</context>
<context>
    <name>shownotes::EpisodeDelegate</name>
    <message>
        <source>Front matter cannot be read</source>
        <translation>フロントマターを読み取れません</translation>
    </message>
    <message>
        <source>Changed on disk</source>
        <translation>ディスク上で変更あり</translation>
    </message>
</context>
<context>
    <name>shownotes::EpisodeFiles</name>
    <message>
        <source>“%1” is in no content folder of the site.</source>
        <translation>「%1」はサイトのコンテンツフォルダーにありません。</translation>
    </message>
    <message>
        <source>“%1” cannot be copied: it is no regular file.</source>
        <translation>「%1」をコピーできません。通常のファイルではありません。</translation>
    </message>
    <message>
        <source>“%1” cannot be copied: there is no room left on the disk.</source>
        <translation>「%1」をコピーできません。ディスクに空きがありません。</translation>
    </message>
    <message>
        <source>“%1” cannot be copied: %2.</source>
        <translation>「%1」をコピーできません: %2。</translation>
    </message>
    <message>
        <source>The folder of “%1” cannot be made.</source>
        <translation>「%1」のフォルダーを作成できません。</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>名前を入力してください。</translation>
    </message>
    <message>
        <source>The name may not begin or end with a space.</source>
        <translation>名前の先頭と末尾に空白は使えません。</translation>
    </message>
    <message>
        <source>The name may not contain “/” or “\”.</source>
        <translation>名前に「/」や「\」は使えません。</translation>
    </message>
    <message>
        <source>Hugo does not read names that begin with “.” or “#” or end with “~”.</source>
        <translation>「.」や「#」で始まる名前、「~」で終わる名前は Hugo が読みません。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名前が長すぎます。</translation>
    </message>
    <message>
        <source>There is something called “%1” already.</source>
        <translation>「%1」という名前のものがすでにあります。</translation>
    </message>
    <message>
        <source>“%1” differs from it only in capital letters; Hugo would publish both at one address.</source>
        <translation>「%1」とは大文字・小文字が違うだけです。Hugo は両方を同じアドレスで公開してしまいます。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>フォルダー「%1」を作成できません。</translation>
    </message>
    <message>
        <source>Nothing can be written in “%1”: %2.</source>
        <translation>「%1」に書き込めません: %2。</translation>
    </message>
    <message>
        <source>Nothing can be written in “%1”.</source>
        <translation>「%1」に書き込めません。</translation>
    </message>
</context>
<context>
    <name>shownotes::EpisodeModel</name>
    <message>
        <source>no date</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公開済み</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Coming soon</source>
        <translation>近日公開</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>公開予約</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>公開終了</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Changed on disk since it was opened here</source>
        <translation>ここで開いたあとにディスク上で変更されました</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>shownotes::EpisodesPanel</name>
    <message>
        <source>Episodes</source>
        <translation>エピソード</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>セクション</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Filter episodes</source>
        <translation>エピソードを絞り込む</translation>
    </message>
    <message>
        <source>Words of title, summary, tags and text</source>
        <translation>タイトル、概要、タグ、本文の語</translation>
    </message>
    <message>
        <source>Newest First</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>By Number</source>
        <translation>番号順</translation>
    </message>
    <message>
        <source>By Title</source>
        <translation>タイトル順</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>並べ替え</translation>
    </message>
    <message>
        <source>Sort episodes</source>
        <translation>エピソードの並べ替え</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>すべてのセクション</translation>
    </message>
    <message>
        <source>No episode matches.</source>
        <translation>一致するエピソードがありません。</translation>
    </message>
</context>
<context>
    <name>shownotes::ExclusiveMove</name>
    <message>
        <source>There is something called “%1” already.</source>
        <translation>「%1」という名前のものがすでにあります。</translation>
    </message>
    <message>
        <source>“%1” cannot be moved: you may not write there.</source>
        <translation>「%1」を移動できません。書き込む権限がありません。</translation>
    </message>
    <message>
        <source>“%1” cannot be moved: the disk is read-only.</source>
        <translation>「%1」を移動できません。ディスクが読み取り専用です。</translation>
    </message>
    <message>
        <source>“%1” is no longer there.</source>
        <translation>「%1」はもうありません。</translation>
    </message>
    <message>
        <source>“%1” cannot be moved: there is no room left on the disk.</source>
        <translation>「%1」を移動できません。ディスクに空きがありません。</translation>
    </message>
    <message>
        <source>“%1” cannot be moved: %2.</source>
        <translation>「%1」を移動できません: %2。</translation>
    </message>
</context>
<context>
    <name>shownotes::FeaturedImage</name>
    <message>
        <source>“%1” is no PNG, JPEG, GIF or WebP image.</source>
        <translation>「%1」は PNG、JPEG、GIF、WebP のいずれの画像でもありません。</translation>
    </message>
    <message>
        <source>The present featured image, “%1”, cannot be moved to the trash. Nothing was changed.</source>
        <translation>現在のアイキャッチ画像「%1」をゴミ箱に移動できません。何も変更していません。</translation>
    </message>
    <message>
        <source>“%1” was changed by another program in the meantime.</source>
        <translation>「%1」はその間に別のプログラムによって変更されました。</translation>
    </message>
</context>
<context>
    <name>shownotes::FieldGroup</name>
    <message>
        <source>Unfolded group</source>
        <translation>展開したグループ</translation>
    </message>
    <message>
        <source>Folded group</source>
        <translation>折りたたんだグループ</translation>
    </message>
</context>
<context>
    <name>shownotes::FieldPlan</name>
    <message>
        <source>Other fields</source>
        <translation>その他の項目</translation>
    </message>
</context>
<context>
    <name>shownotes::FieldRow</name>
    <message>
        <source>Help for %1</source>
        <translation>%1 の説明</translation>
    </message>
    <message>
        <source>Show in source</source>
        <translation>ソースで表示</translation>
    </message>
    <message>
        <source>Remove this field</source>
        <translation>この項目を削除</translation>
    </message>
</context>
<context>
    <name>shownotes::FigureCommands</name>
    <message>
        <source>“%1” was not renamed.</source>
        <translation>「%1」の名前は変更されませんでした。</translation>
    </message>
    <message>
        <source>“%1” is called “%2” now</source>
        <translation>「%1」の名前を「%2」に変更しました</translation>
    </message>
    <message>
        <source>“%1” was not moved to the trash.</source>
        <translation>「%1」はゴミ箱に移動されませんでした。</translation>
    </message>
    <message>
        <source>The uses of “%1” were not removed.</source>
        <translation>「%1」の参照は取り除かれませんでした。</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>「%1」をゴミ箱に移動しました。</translation>
    </message>
    <message>
        <source>“%1” was not taken back from the trash.</source>
        <translation>「%1」をゴミ箱から戻せませんでした。</translation>
    </message>
    <message>
        <source>“%1” is back</source>
        <translation>「%1」を元に戻しました</translation>
    </message>
    <message>
        <source>The name was not corrected.</source>
        <translation>名前は訂正されませんでした。</translation>
    </message>
    <message>
        <source>“%1” is the featured image already</source>
        <translation>「%1」はすでにアイキャッチ画像です</translation>
    </message>
    <message>
        <source>The featured image was not set.</source>
        <translation>アイキャッチ画像は設定されませんでした。</translation>
    </message>
    <message>
        <source>“%1” is the featured image now.</source>
        <translation>「%1」をアイキャッチ画像にしました。</translation>
    </message>
    <message>
        <source>The featured image was not set back.</source>
        <translation>アイキャッチ画像を元に戻せませんでした。</translation>
    </message>
</context>
<context>
    <name>shownotes::FigureFields</name>
    <message>
        <source>This is no figure any more.</source>
        <translation>もう図ではありません。</translation>
    </message>
</context>
<context>
    <name>shownotes::FigureForm</name>
    <message>
        <source>Figure</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close the figure’s fields</source>
        <translation>図の項目を閉じる</translation>
    </message>
    <message>
        <source>The figure cannot be read as it is written now.</source>
        <translation>今の書き方では図として読めません。</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>キャプション</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>代替テキスト</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Numbered</source>
        <translation>番号を付ける</translation>
    </message>
    <message>
        <source>Opens large</source>
        <translation>クリックで拡大</translation>
    </message>
</context>
<context>
    <name>shownotes::FigureModel</name>
    <message>
        <source>Missing</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>SVG  ·  %1</source>
        <translation>SVG  ·  %1</translation>
    </message>
    <message>
        <source>%1 × %2  ·  %3</source>
        <extracomment>Width and height in pixels, then the file&apos;s size</extracomment>
        <translation>%1 × %2  ·  %3</translation>
    </message>
    <message>
        <source>Featured image</source>
        <translation>アイキャッチ画像</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Used at line %1</source>
        <translation>%1 行目で使用</translation>
    </message>
    <message>
        <source>Used at lines %1</source>
        <extracomment>%1 are several numbers with commas between</extracomment>
        <translation>%1 行目で使用</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Used at lines %1 and %n more</source>
        <translation>
            <numerusform>%1 行目ほか %n か所で使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Featured image; %1</source>
        <translation>アイキャッチ画像、%1</translation>
    </message>
</context>
<context>
    <name>shownotes::FigureNameDialog</name>
    <message numerus="yes">
        <source>Its %n uses in this page follow.</source>
        <translation>
            <numerusform>このページの %n か所の参照も書き換えます。</numerusform>
        </translation>
    </message>
    <message>
        <source>This page does not use it.</source>
        <translation>このページでは使われていません。</translation>
    </message>
    <message>
        <source>Rename Figure</source>
        <translation>図の名前を変更</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新しい名前</translation>
    </message>
    <message>
        <source>&amp;New name:</source>
        <translation>新しい名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>名前を変更(&amp;R)</translation>
    </message>
    <message>
        <source>A picture’s name cannot have “%1”: it means something else in addresses.</source>
        <translation>画像の名前に「%1」は使えません。アドレスの中で別の意味になります。</translation>
    </message>
    <message>
        <source>Also named in %1, which stays as it is.</source>
        <extracomment>%1 are names of files</extracomment>
        <translation>%1 にも書かれていますが、そちらは変わりません。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>shownotes::FigureQuestions</name>
    <message>
        <source>Move “%1” to the trash?</source>
        <translation>「%1」をゴミ箱に移動しますか？</translation>
    </message>
    <message>
        <source>This page does not use it.</source>
        <translation>このページでは使われていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n other places (links, galleries, front matter) go on naming it.</source>
        <translation>
            <numerusform>ほかの %n か所（リンク、ギャラリー、フロントマター）には名前が残ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove its %n uses from the text, too</source>
        <translation>
            <numerusform>本文の %n か所からも取り除く</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>ゴミ箱に移動</translation>
    </message>
</context>
<context>
    <name>shownotes::FigureStrip</name>
    <message>
        <source>Figures</source>
        <translation>図</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Copy pictures into the bundle and insert them at the caret</source>
        <translation>画像をバンドルにコピーし、カーソル位置に挿入します</translation>
    </message>
    <message>
        <source>Add figures</source>
        <translation>図を追加</translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>図 %n 点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n missing</source>
        <extracomment>%1 is &quot;5 figures&quot;</extracomment>
        <translation>
            <numerusform>%1、不明 %n 点</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is named in the front matter only.</source>
        <translation>「%1」はフロントマターでのみ指定されています。</translation>
    </message>
    <message>
        <source>“%1” is not used. Drag it into the text to insert it.</source>
        <translation>「%1」は使われていません。本文へドラッグすると挿入できます。</translation>
    </message>
    <message>
        <source>&amp;Go to Its Use</source>
        <translation>使用箇所へ移動(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Insert into the Text</source>
        <translation>本文に挿入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Use “%1” Instead</source>
        <translation>代わりに「%1」を使う(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>Move to &amp;Trash…</source>
        <translation>ゴミ箱に移動(&amp;T)…</translation>
    </message>
    <message>
        <source>Set as &amp;Featured Image</source>
        <translation>アイキャッチ画像にする(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Show in File Manager</source>
        <translation>ファイルマネージャーで表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy Name</source>
        <translation>名前をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Add Figures</source>
        <translation>図を追加</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>shownotes::FileJournal</name>
    <message>
        <source>The journal “%1” is incomplete; its file was not touched.</source>
        <translation>ジャーナル「%1」は不完全です。対象のファイルには触れていません。</translation>
    </message>
    <message>
        <source>Another program is writing the file at this moment.</source>
        <translation>別のプログラムがこのファイルに書き込み中です。</translation>
    </message>
    <message>
        <source>“%1” is no longer there.</source>
        <translation>「%1」はもうありません。</translation>
    </message>
    <message>
        <source>“%1” was changed by another program since.</source>
        <translation>「%1」はその後、別のプログラムによって変更されました。</translation>
    </message>
</context>
<context>
    <name>shownotes::FileQuestions</name>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>「%1」の変更を保存しますか？</translation>
    </message>
    <message numerus="yes">
        <source>Save the changes to %n pages?</source>
        <translation>
            <numerusform>%n ページの変更を保存しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>They are lost if you do not save them.</source>
        <translation>保存しないと変更は失われます。</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>すべて保存</translation>
    </message>
    <message>
        <source>The file of “%1” is gone.</source>
        <translation>「%1」のファイルがなくなっています。</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>「%1」は別のプログラムによって変更されました。</translation>
    </message>
    <message>
        <source>%1

It was moved or deleted since you opened it. Your text is still here.</source>
        <translation>%1

開いた後に移動または削除されました。編集中のテキストはここに残っています。</translation>
    </message>
    <message>
        <source>%1

The file is no longer the one you opened. Your text is still here; nothing was written.</source>
        <translation>%1

ファイルは開いたときのものではありません。編集中のテキストはここに残っており、何も書き込んでいません。</translation>
    </message>
    <message>
        <source>Write It Again</source>
        <translation>もう一度書き出す</translation>
    </message>
    <message>
        <source>Overwrite the File</source>
        <translation>ファイルを上書き</translation>
    </message>
    <message>
        <source>Reload, Losing My Changes</source>
        <translation>変更を捨てて読み込み直す</translation>
    </message>
    <message>
        <source>Go back to the saved “%1”?</source>
        <translation>「%1」を保存時の状態に戻しますか？</translation>
    </message>
    <message>
        <source>Everything that is not saved is lost, and cannot be undone.</source>
        <translation>保存していない変更はすべて失われ、元に戻せません。</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>戻す</translation>
    </message>
    <message>
        <source>This cannot be opened: %1</source>
        <translation>開けません: %1</translation>
    </message>
    <message>
        <source>“%1” is not saved.</source>
        <translation>「%1」は保存されていません。</translation>
    </message>
    <message>
        <source>%1

%2

The file is as it was. Your text is still here; you can save it under another name.</source>
        <translation>%1

%2

ファイルは元のままです。編集中のテキストはここに残っており、別の名前で保存できます。</translation>
    </message>
    <message>
        <source>“%1” is saved, but perhaps not yet safe.</source>
        <translation>「%1」を保存しましたが、まだ安全でない可能性があります。</translation>
    </message>
    <message>
        <source>The system did not confirm that the file has reached the disk: %1</source>
        <translation>ファイルがディスクに書き込まれたことをシステムが確認しませんでした: %1</translation>
    </message>
    <message>
        <source>A save of “%1” was interrupted.</source>
        <translation>「%1」の保存が途中で中断されました。</translation>
    </message>
    <message>
        <source>%1

The text before and after that save is kept in %2.</source>
        <translation>%1

保存前と保存後のテキストは %2 に保管されています。</translation>
    </message>
    <message>
        <source>Move the episode “%1” with all its files to the trash?</source>
        <translation>エピソード「%1」をすべてのファイルとともにゴミ箱に移動しますか？</translation>
    </message>
    <message>
        <source>Move the page “%1” to the trash?</source>
        <translation>ページ「%1」をゴミ箱に移動しますか？</translation>
    </message>
    <message>
        <source>You can take it back from the desktop&apos;s trash.</source>
        <translation>デスクトップのゴミ箱から元に戻せます。</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>ゴミ箱に移動</translation>
    </message>
</context>
<context>
    <name>shownotes::FileReader</name>
    <message>
        <source>“%1” is a folder, not a file.</source>
        <translation>「%1」はファイルではなくフォルダーです。</translation>
    </message>
    <message>
        <source>“%1” is a pipe between programs, not a file.</source>
        <translation>「%1」はファイルではなくパイプです。</translation>
    </message>
    <message>
        <source>“%1” is a device, not a file.</source>
        <translation>「%1」はファイルではなくデバイスです。</translation>
    </message>
    <message>
        <source>“%1” is a link that leads to itself.</source>
        <translation>「%1」は自分自身を指すリンクです。</translation>
    </message>
    <message>
        <source>There is no “%1”.</source>
        <translation>「%1」はありません。</translation>
    </message>
    <message>
        <source>There is no “%1”: part of its path is a file.</source>
        <translation>「%1」はありません。パスの途中がファイルです。</translation>
    </message>
    <message>
        <source>You may not read “%1”.</source>
        <translation>「%1」を読み取る権限がありません。</translation>
    </message>
    <message>
        <source>The name “%1” is longer than the system allows.</source>
        <translation>名前「%1」はシステムで許される長さを超えています。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>「%1」を読み取れません: %2。</translation>
    </message>
    <message>
        <source>“%1” has more than %2 MiB, which is more than can be edited.</source>
        <translation>「%1」は %2 MiB を超えているため編集できません。</translation>
    </message>
</context>
<context>
    <name>shownotes::FileRenames</name>
    <message>
        <source>The text names “%1” again, but the file is still called “%2”. %3</source>
        <translation>本文は再び「%1」を指していますが、ファイル名は「%2」のままです。%3</translation>
    </message>
</context>
<context>
    <name>shownotes::FileSaver</name>
    <message>
        <source>“%1” was not saved: there is no room left on the disk.</source>
        <translation>「%1」は保存されていません。ディスクに空きがありません。</translation>
    </message>
    <message>
        <source>“%1” was not saved: you may not write there.</source>
        <translation>「%1」は保存されていません。書き込む権限がありません。</translation>
    </message>
    <message>
        <source>“%1” was not saved: the disk is read-only.</source>
        <translation>「%1」は保存されていません。ディスクが読み取り専用です。</translation>
    </message>
    <message>
        <source>“%1” was not saved: its folder is gone.</source>
        <translation>「%1」は保存されていません。フォルダーがなくなっています。</translation>
    </message>
    <message>
        <source>“%1” was not saved: it is a link that leads to itself.</source>
        <translation>「%1」は保存されていません。自分自身を指すリンクです。</translation>
    </message>
    <message>
        <source>“%1” was not saved: it is no regular file.</source>
        <translation>「%1」は保存されていません。通常のファイルではありません。</translation>
    </message>
    <message>
        <source>“%1” was not saved: %2.</source>
        <translation>「%1」は保存されていません: %2。</translation>
    </message>
    <message>
        <source>“%1” was not saved: another program has changed it since it was read.</source>
        <translation>「%1」は保存されていません。読み込んだ後に別のプログラムが変更しました。</translation>
    </message>
    <message>
        <source>“%1” was not saved: there is already a file of that name.</source>
        <translation>「%1」は保存されていません。同じ名前のファイルがすでにあります。</translation>
    </message>
    <message>
        <source>“%1” was not saved: it has been deleted or moved since it was read.</source>
        <translation>「%1」は保存されていません。読み込んだ後に削除または移動されました。</translation>
    </message>
    <message>
        <source>“%1” was not saved: it is read-only.</source>
        <translation>「%1」は保存されていません。読み取り専用です。</translation>
    </message>
    <message>
        <source>It may be damaged on disk; old and new text are kept and are put back at the next start.</source>
        <translation>ディスク上のファイルが壊れている可能性があります。変更前と変更後のテキストは保管されており、次回の起動時に復元されます。</translation>
    </message>
    <message>
        <source>“%1” was not saved: it cannot be replaced, and there is no folder to keep a copy in while it is overwritten.</source>
        <translation>「%1」は保存されていません。置き換えができず、上書き中に控えを置くフォルダーもありません。</translation>
    </message>
</context>
<context>
    <name>shownotes::FindBar</name>
    <message>
        <source>Match &amp;case</source>
        <translation>大文字と小文字を区別(&amp;C)</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>検索と置換</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>検索するテキスト</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>置換後のテキスト</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>置換後のテキスト</translation>
    </message>
    <message>
        <source>Search result</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>すべて置換</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>検索バーを閉じる</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Continued from the end</source>
        <translation>末尾から続けました</translation>
    </message>
    <message>
        <source>Continued from the start</source>
        <translation>先頭から続けました</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n 件を置換しました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::FormHeader</name>
    <message>
        <source>Find a field</source>
        <translation>項目を検索</translation>
    </message>
    <message>
        <source>Find a field by its name</source>
        <translation>項目を名前で検索</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>項目を追加</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Show the front matter as text</source>
        <translation>フロントマターをテキストで表示</translation>
    </message>
    <message>
        <source>What Hugo will do with this page</source>
        <translation>Hugo がこのページをどう扱うか</translation>
    </message>
    <message>
        <source>Show line</source>
        <translation>行を表示</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
</context>
<context>
    <name>shownotes::FrontMatter</name>
    <message>
        <source>The front matter is written in a way that cannot be changed here. Edit it in the source.</source>
        <translation>このフロントマターの書き方は、ここでは変更できません。ソースで編集してください。</translation>
    </message>
    <message>
        <source>The page has no front matter.</source>
        <translation>このページにはフロントマターがありません。</translation>
    </message>
    <message>
        <source>The front matter has no key “%1”.</source>
        <extracomment>%1 is a key of the front matter</extracomment>
        <translation>フロントマターにキー「%1」がありません。</translation>
    </message>
    <message>
        <source>This change would have altered other values too, so it was not made. Edit it in the source.</source>
        <translation>この変更はほかの値まで変えてしまうため、行いませんでした。ソースで編集してください。</translation>
    </message>
    <message>
        <source>This value is written in a way that cannot be changed here for certain. Edit it in the source.</source>
        <translation>この値の書き方は、ここでは確実に変更できません。ソースで編集してください。</translation>
    </message>
    <message>
        <source>The front matter could not be read after this change (%1). Edit it in the source.</source>
        <translation>この変更の後、フロントマターを読み取れませんでした（%1）。ソースで編集してください。</translation>
    </message>
    <message>
        <source>“%1” holds a value of its own, so “%2” cannot be put below it.</source>
        <extracomment>%1 and %2 are keys of the front matter</extracomment>
        <translation>「%1」はすでに値を持っているため、その下に「%2」を置けません。</translation>
    </message>
    <message>
        <source>The front matter is larger than 1 MiB.</source>
        <translation>フロントマターが 1 MiB を超えています。</translation>
    </message>
    <message>
        <source>The front matter is not in UTF-8.</source>
        <translation>フロントマターが UTF-8 ではありません。</translation>
    </message>
    <message>
        <source>This is no front matter.</source>
        <translation>これはフロントマターではありません。</translation>
    </message>
    <message>
        <source>The front matter ends here, but there is more text.</source>
        <translation>フロントマターはここで終わっていますが、まだテキストが続いています。</translation>
    </message>
    <message>
        <source>A control character stands here, which a front matter must not hold.</source>
        <translation>ここに、フロントマターでは使えない制御文字があります。</translation>
    </message>
</context>
<context>
    <name>shownotes::FrontMatterCommand</name>
    <message>
        <source>The front matter has no key “%1”.</source>
        <translation>フロントマターにキー「%1」がありません。</translation>
    </message>
    <message>
        <source>The value could not be written to standard output.</source>
        <translation>値を標準出力に書き出せませんでした。</translation>
    </message>
    <message>
        <source>The value is not JSON: %1</source>
        <translation>値が JSON ではありません: %1</translation>
    </message>
</context>
<context>
    <name>shownotes::FrontMatterForm</name>
    <message>
        <source>Remove “%1”</source>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>Add to “%1”</source>
        <translation>「%1」に追加</translation>
    </message>
    <message>
        <source>Remove from “%1”</source>
        <translation>「%1」から削除</translation>
    </message>
    <message>
        <source>Move in “%1”</source>
        <translation>「%1」内で移動</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>「%1」の編集</translation>
    </message>
    <message>
        <source>Front matter</source>
        <translation>フロントマター</translation>
    </message>
    <message>
        <source>This key stands more than once; Hugo takes the last one.</source>
        <translation>このキーは 2 回以上現れます。Hugo は最後のものを使います。</translation>
    </message>
</context>
<context>
    <name>shownotes::GoTemplate</name>
    <message>
        <source>This template expression does not end.</source>
        <translation>このテンプレート式が終わっていません。</translation>
    </message>
    <message>
        <source>“%1” stands here without its “if”.</source>
        <translation>対応する「if」のない「%1」があります。</translation>
    </message>
</context>
<context>
    <name>shownotes::HugoShortcodes</name>
    <message>
        <source>The shortcode “param” needs the name of a parameter.</source>
        <translation>ショートコード「param」にはパラメーター名が必要です。</translation>
    </message>
    <message>
        <source>Neither the page nor the site has a parameter “%1”.</source>
        <translation>ページにもサイトにもパラメーター「%1」がありません。</translation>
    </message>
    <message>
        <source>The shortcode “%1” needs the path of a page.</source>
        <translation>ショートコード「%1」にはページのパスが必要です。</translation>
    </message>
    <message>
        <source>There is no page “%1” in this site.</source>
        <translation>このサイトにページ「%1」はありません。</translation>
    </message>
    <message>
        <source>The shortcode “gist” needs a user and the number of a gist.</source>
        <translation>ショートコード「gist」にはユーザー名と gist の番号が必要です。</translation>
    </message>
    <message>
        <source>The shortcode “%1” needs the parameters “user” and “id”.</source>
        <translation>ショートコード「%1」にはパラメーター「user」と「id」が必要です。</translation>
    </message>
    <message>
        <source>The shortcode “%1” needs the id of a video.</source>
        <translation>ショートコード「%1」には動画の ID が必要です。</translation>
    </message>
    <message>
        <source>Hugo 0.156 has no shortcode “%1” any more.</source>
        <translation>Hugo 0.156 以降にショートコード「%1」はありません。</translation>
    </message>
    <message>
        <source>The shortcode “qr” needs a text.</source>
        <translation>ショートコード「qr」には文字列が必要です。</translation>
    </message>
</context>
<context>
    <name>shownotes::ImageDownload</name>
    <message>
        <source>The picture did not arrive from %1 within a minute.</source>
        <translation>%1 から 1 分以内に画像が届きませんでした。</translation>
    </message>
    <message>
        <source>%1 leads to an address that is not safe.</source>
        <translation>%1 は安全でないアドレスへ転送しています。</translation>
    </message>
    <message>
        <source>The picture at %1 has more than 50 MB.</source>
        <translation>%1 の画像は 50 MB を超えています。</translation>
    </message>
    <message>
        <source>The picture cannot be loaded from %1: %2</source>
        <translation>%1 から画像を読み込めません: %2</translation>
    </message>
</context>
<context>
    <name>shownotes::ImageField</name>
    <message>
        <source>%1 on the picture</source>
        <translation>画像上の%1</translation>
    </message>
    <message>
        <source>Theme’s default</source>
        <translation>テーマの既定</translation>
    </message>
    <message>
        <source>Choose image…</source>
        <translation>画像を選択…</translation>
    </message>
    <message>
        <source>Choose the featured image</source>
        <translation>アイキャッチ画像の選択</translation>
    </message>
    <message>
        <source>The theme does not know “%1”.</source>
        <translation>テーマは「%1」を知りません。</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 ピクセル</translation>
    </message>
    <message>
        <source>Drop an image here: it is copied into the bundle and shown with the page in lists.</source>
        <translation>ここに画像をドロップすると、バンドルにコピーされ、一覧でページとともに表示されます。</translation>
    </message>
    <message>
        <source>This image has no preview here.</source>
        <translation>この画像はここでは表示できません。</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>画像 (*.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>Replace the featured image?</source>
        <translation>アイキャッチ画像を置き換えますか？</translation>
    </message>
    <message>
        <source>The bundle has a featured image, “%1”. It goes to the trash, and “%2” takes its place.</source>
        <translation>バンドルにはアイキャッチ画像「%1」があります。これをゴミ箱に移動し、「%2」に置き換えます。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>The featured image that was here before comes back from the trash</source>
        <translation>前のアイキャッチ画像をゴミ箱から戻します</translation>
    </message>
    <message>
        <source>Undo the change of the featured image</source>
        <translation>アイキャッチ画像の変更を元に戻す</translation>
    </message>
</context>
<context>
    <name>shownotes::ImageImport</name>
    <message>
        <source>Pasted picture</source>
        <translation>貼り付けた画像</translation>
    </message>
    <message>
        <source>“%1” has more than %2 MiB.</source>
        <translation>「%1」は %2 MiB を超えています。</translation>
    </message>
</context>
<context>
    <name>shownotes::ImageImporter</name>
    <message>
        <source>Loading a picture from %1…</source>
        <translation>%1 から画像を読み込んでいます…</translation>
    </message>
    <message>
        <source>No picture was added: this page cannot be changed.</source>
        <translation>画像は追加されませんでした。このページは変更できません。</translation>
    </message>
    <message>
        <source>No picture was added: “%1” is a single file, and has no folder for pictures. As a bundle it keeps its address.</source>
        <translation>画像は追加されませんでした。「%1」は単独のファイルで、画像を置くフォルダーがありません。バンドルにしてもアドレスは変わりません。</translation>
    </message>
    <message>
        <source>Make It a &amp;Bundle</source>
        <translation>バンドルにする(&amp;B)</translation>
    </message>
    <message>
        <source>The page did not become a bundle. %1</source>
        <translation>ページをバンドルにできませんでした。%1</translation>
    </message>
    <message>
        <source>Adding “%1”…</source>
        <translation>「%1」を追加しています…</translation>
    </message>
    <message>
        <source>Adding picture %1 of %2: %3</source>
        <translation>画像を追加しています (%1/%2): %3</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>キャンセルしています…</translation>
    </message>
    <message>
        <source>Cancelled: no picture was added.</source>
        <translation>キャンセルしました。画像は追加されていません。</translation>
    </message>
    <message>
        <source>The picture was not added. %1</source>
        <translation>画像は追加されませんでした。%1</translation>
    </message>
    <message>
        <source>One picture was not added. %1</source>
        <translation>1 個の画像は追加されませんでした。%1</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were not added. %1</source>
        <translation>
            <numerusform>%n 個の画像は追加されませんでした。%1</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stays in the bundle, though the text no longer names it.</source>
        <translation>「%1」は本文で使われなくなりましたが、バンドルに残っています。</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures stay in the bundle, though the text no longer names them.</source>
        <translation>
            <numerusform>%n 個の画像は本文で使われなくなりましたが、バンドルに残っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to &amp;Trash</source>
        <translation>ゴミ箱に移動(&amp;T)</translation>
    </message>
    <message>
        <source>“%1” cannot be moved to the trash.</source>
        <translation>「%1」をゴミ箱に移動できません。</translation>
    </message>
</context>
<context>
    <name>shownotes::ImageMetadata</name>
    <message>
        <source>The file is cut off or damaged.</source>
        <translation>ファイルが途中で切れているか、壊れています。</translation>
    </message>
</context>
<context>
    <name>shownotes::ImagePreparation</name>
    <message>
        <source>“%1” is empty.</source>
        <translation>「%1」は空のファイルです。</translation>
    </message>
    <message>
        <source>“%1” is a HEIC picture, which browsers do not show and this computer cannot convert. Save it as JPEG first.</source>
        <translation>「%1」は HEIC 画像です。ブラウザでは表示されず、このコンピューターでは変換もできません。先に JPEG で保存してください。</translation>
    </message>
    <message>
        <source>“%1” is no picture that can be shown on a web page.</source>
        <translation>「%1」は Web ページに表示できる画像ではありません。</translation>
    </message>
    <message>
        <source>“%1” has %2 × %3 pixels, more than can be scaled or converted here.</source>
        <translation>「%1」は %2 × %3 ピクセルあり、大きすぎて縮小や変換ができません。</translation>
    </message>
    <message>
        <source>“%1” is damaged: the picture in it cannot be read.</source>
        <translation>「%1」は壊れていて、画像を読み取れません。</translation>
    </message>
    <message>
        <source>“%1” cannot be written as %2.</source>
        <translation>「%1」を %2 で書き出せません。</translation>
    </message>
    <message>
        <source>“%1” is cut off or damaged: part of the picture is missing.</source>
        <translation>「%1」は途中で切れているか壊れていて、画像の一部がありません。</translation>
    </message>
</context>
<context>
    <name>shownotes::ImageStore</name>
    <message>
        <source>There are too many files called “%1” already.</source>
        <translation>「%1」という名前のファイルが多すぎます。</translation>
    </message>
    <message>
        <source>“%1” is no page that stands alone.</source>
        <translation>「%1」は単独のページではありません。</translation>
    </message>
    <message>
        <source>“%1” belongs to it, and would have to move along.</source>
        <translation>「%1」も同じページのものなので、一緒に移動する必要があります。</translation>
    </message>
    <message>
        <source>There is something called “%1” already.</source>
        <translation>「%1」という名前のものがすでにあります。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>フォルダー「%1」を作成できません。</translation>
    </message>
</context>
<context>
    <name>shownotes::ImportBar</name>
    <message>
        <source>Show &amp;All</source>
        <translation>すべて表示(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Pictures done</source>
        <translation>処理済みの画像</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>shownotes::ImportQuestions</name>
    <message>
        <source>This picture is larger than a page needs. Scale it down?</source>
        <translation>この画像はページに必要な大きさを超えています。縮小しますか？</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 pictures are larger than a page needs. Scale them down?</source>
        <translation>
            <numerusform>%1 個の画像のうち %n 個は、ページに必要な大きさを超えています。縮小しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 ピクセル</translation>
    </message>
    <message>
        <source>It has %1; this site shows up to %2. Your original stays as it is.</source>
        <translation>大きさは %1です。このサイトで表示されるのは %2 ピクセルまでです。元のファイルは変わりません。</translation>
    </message>
    <message>
        <source>The largest has %1; this site shows up to %2. Your originals stay as they are.</source>
        <translation>最大のものは %1です。このサイトで表示されるのは %2 ピクセルまでです。元のファイルは変わりません。</translation>
    </message>
    <message>
        <source>Scale to %1 Pixels</source>
        <translation>%1 ピクセルに縮小</translation>
    </message>
    <message>
        <source>Keep the Size</source>
        <translation>元の大きさのまま</translation>
    </message>
    <message>
        <source>Load this picture from %1?</source>
        <translation>%1 からこの画像を読み込みますか？</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>読み込む</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures were not added.</source>
        <translation>
            <numerusform>%n 個の画像は追加されませんでした。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::JsonReader</name>
    <message>
        <source>Only one JSON value is expected, but there is more text.</source>
        <translation>JSON の値は 1 つだけのはずですが、まだテキストが続いています。</translation>
    </message>
    <message>
        <source>“%1” is expected here.</source>
        <extracomment>%1 is a character such as : or }</extracomment>
        <translation>ここには「%1」が必要です。</translation>
    </message>
    <message>
        <source>The values are nested more than %1 deep.</source>
        <translation>値の入れ子が %1 段を超えています。</translation>
    </message>
    <message>
        <source>There are more than %1 values.</source>
        <translation>値が %1 個を超えています。</translation>
    </message>
    <message>
        <source>No JSON value is here. Text needs double quotes.</source>
        <translation>ここに JSON の値がありません。文字列は二重引用符で囲む必要があります。</translation>
    </message>
    <message>
        <source>A digit is expected here.</source>
        <translation>ここには数字が必要です。</translation>
    </message>
    <message>
        <source>Four hexadecimal digits are expected here.</source>
        <translation>ここには 4 桁の 16 進数が必要です。</translation>
    </message>
    <message>
        <source>This escape is none that JSON knows.</source>
        <translation>JSON にないエスケープです。</translation>
    </message>
    <message>
        <source>A control character within a text must be written as an escape.</source>
        <translation>文字列内の制御文字はエスケープで書く必要があります。</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>閉じる引用符がありません。</translation>
    </message>
    <message>
        <source>A key in double quotes is expected here.</source>
        <translation>ここには二重引用符で囲んだキーが必要です。</translation>
    </message>
</context>
<context>
    <name>shownotes::LinkQuestion</name>
    <message>
        <source>Copy Address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Write to this address in your mail program?</source>
        <translation>メールソフトでこの宛先にメールを書きますか？</translation>
    </message>
    <message>
        <source>Open this address in your browser?</source>
        <translation>このアドレスをブラウザーで開きますか？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Shownotes does not open addresses of this kind.</source>
        <translation>この種類のアドレスは開けません。</translation>
    </message>
</context>
<context>
    <name>shownotes::LinkRow</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>URL or file of the bundle</source>
        <translation>URL またはバンドル内のファイル</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>アイコン</translation>
    </message>
    <message>
        <source>Name of the icon in its pack, such as “twitter”</source>
        <translation>アイコンの名前（例: twitter）</translation>
    </message>
    <message>
        <source>Icon pack</source>
        <translation>アイコンの種類</translation>
    </message>
    <message>
        <source>No pack</source>
        <translation>種類なし</translation>
    </message>
    <message>
        <source>Link %1: name</source>
        <translation>リンク %1: 名前</translation>
    </message>
    <message>
        <source>Link %1: URL</source>
        <translation>リンク %1: URL</translation>
    </message>
    <message>
        <source>Link %1: icon pack</source>
        <translation>リンク %1: アイコンの種類</translation>
    </message>
    <message>
        <source>Link %1: icon</source>
        <translation>リンク %1: アイコン</translation>
    </message>
    <message>
        <source>Move link %1 up</source>
        <translation>リンク %1 を上へ</translation>
    </message>
    <message>
        <source>Move link %1 down</source>
        <translation>リンク %1 を下へ</translation>
    </message>
    <message>
        <source>Remove link %1</source>
        <translation>リンク %1 を削除</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上へ (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下へ (Alt+↓)</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>このリンクを削除</translation>
    </message>
</context>
<context>
    <name>shownotes::LinksTableField</name>
    <message>
        <source>Add link</source>
        <translation>リンクを追加</translation>
    </message>
</context>
<context>
    <name>shownotes::MainActions</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open Page…</source>
        <translation>ページを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Site or Bundle…</source>
        <translation>サイトまたはバンドルを開く(&amp;S)…</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近使った項目(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Save A&amp;ll</source>
        <translation>すべて保存(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;vert to Saved</source>
        <translation>保存時の状態に戻す(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Close Page</source>
        <translation>ページを閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>検索(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>次を検索(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>前を検索(&amp;V)</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>置換(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Go to Line…</source>
        <translation>行へ移動(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Front Matter</source>
        <translation>フロントマター(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>プレビュー(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Scroll Together</source>
        <translation>スクロールを同期(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>次のペイン(&amp;N)</translation>
    </message>
    <message>
        <source>P&amp;revious Pane</source>
        <translation>前のペイン(&amp;R)</translation>
    </message>
    <message>
        <source>Larger &amp;Text</source>
        <translation>文字を大きく(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>文字を小さく(&amp;M)</translation>
    </message>
    <message>
        <source>N&amp;ormal Text Size</source>
        <translation>標準の文字サイズ(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Shownotes</source>
        <translation>Shownotes について(&amp;A)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>書式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>太字(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>斜体(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Strikethrough</source>
        <translation>取り消し線(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>コード(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>リンク(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;New Episode…</source>
        <translation>新しいエピソード(&amp;N)…</translation>
    </message>
    <message>
        <source>E&amp;pisode</source>
        <translation>エピソード(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>複製(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>Move to &amp;Trash…</source>
        <translation>ゴミ箱に移動(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Show in File Manager</source>
        <translation>ファイルマネージャーで表示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Copy Path</source>
        <translation>パスをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Filter Episodes</source>
        <translation>エピソードを絞り込む(&amp;F)</translation>
    </message>
    <message>
        <source>Preview &amp;Beside the Text</source>
        <translation>プレビューを横に並べる(&amp;B)</translation>
    </message>
    <message>
        <source>Preview Belo&amp;w the Text</source>
        <translation>プレビューを下に並べる(&amp;W)</translation>
    </message>
    <message>
        <source>Te&amp;xt Only</source>
        <translation>テキストのみ(&amp;X)</translation>
    </message>
    <message>
        <source>Preview in a W&amp;indow of Its Own</source>
        <translation>プレビューを別ウィンドウに表示(&amp;I)</translation>
    </message>
    <message>
        <source>Preview On&amp;ly</source>
        <translation>プレビューのみ(&amp;L)</translation>
    </message>
    <message>
        <source>Show &amp;Web Media of This Site</source>
        <translation>このサイトではWeb上のメディアを表示(&amp;W)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Problem</source>
        <translation>次の問題(&amp;X)</translation>
    </message>
    <message>
        <source>Previous Pro&amp;blem</source>
        <translation>前の問題(&amp;B)</translation>
    </message>
    <message>
        <source>F&amp;ix Problem…</source>
        <translation>問題を修正(&amp;I)…</translation>
    </message>
    <message>
        <source>Fi&amp;gures</source>
        <translation>図(&amp;G)</translation>
    </message>
    <message>
        <source>Scroll Together</source>
        <translation>スクロールを同期</translation>
    </message>
</context>
<context>
    <name>shownotes::MainWindow</name>
    <message>
        <source>Episodes</source>
        <translation>エピソード</translation>
    </message>
    <message>
        <source>This site has no episodes yet.</source>
        <translation>このサイトにはまだエピソードがありません。</translation>
    </message>
    <message>
        <source>&amp;Episodes</source>
        <translation>エピソード(&amp;E)</translation>
    </message>
    <message>
        <source>The episodes of your site appear here.</source>
        <translation>サイトのエピソードがここに表示されます。</translation>
    </message>
    <message>
        <source>This page is in no Hugo site.</source>
        <translation>このページは Hugo サイトに属していません。</translation>
    </message>
    <message>
        <source>Reading the site…</source>
        <translation>サイトを読み込んでいます…</translation>
    </message>
    <message>
        <source>The site&apos;s configuration cannot be read. %1, line %2: %3</source>
        <translation>サイトの設定を読み取れません。%1 の %2 行目: %3</translation>
    </message>
    <message>
        <source>%1[*] – Shownotes</source>
        <extracomment>The window&apos;s title; [*] becomes the mark of a page that is not saved.</extracomment>
        <translation>%1[*] – Shownotes</translation>
    </message>
    <message>
        <source>Shownotes</source>
        <translation>Shownotes</translation>
    </message>
    <message>
        <source>Open Page</source>
        <translation>ページを開く</translation>
    </message>
    <message>
        <source>Markdown pages (*.md *.markdown);;All files (*)</source>
        <translation>Markdown ページ (*.md *.markdown);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open Site or Bundle</source>
        <translation>サイトまたはバンドルを開く</translation>
    </message>
    <message>
        <source>Go to Line</source>
        <translation>行へ移動</translation>
    </message>
    <message>
        <source>Line of the file:</source>
        <translation>ファイルの行番号:</translation>
    </message>
</context>
<context>
    <name>shownotes::MarkdownEditor</name>
    <message>
        <source>Markdown text</source>
        <translation>Markdown テキスト</translation>
    </message>
</context>
<context>
    <name>shownotes::MultilineField</name>
    <message>
        <source>Characters</source>
        <translation>文字数</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Same as “%1”</source>
        <translation>「%1」と同じ</translation>
    </message>
    <message>
        <source>%1: same as “%2”</source>
        <translation>%1: 「%2」と同じ</translation>
    </message>
</context>
<context>
    <name>shownotes::NewEpisodeDialog</name>
    <message>
        <source>New Episode</source>
        <translation>新しいエピソード</translation>
    </message>
    <message>
        <source>content (no section)</source>
        <translation>content（セクションなし）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>An earlier episode that a new one starts from: its title and its folder</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Number or folder name</source>
        <translation>番号またはフォルダー名</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>セクション</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>元にするもの</translation>
    </message>
    <message>
        <source>From the archetype</source>
        <translation>アーキタイプから</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>書き込まれる内容</translation>
    </message>
    <message>
        <source>&amp;Section:</source>
        <translation>セクション(&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Number:</source>
        <translation>番号(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>タイトル(&amp;T):</translation>
    </message>
    <message>
        <source>Start &amp;from:</source>
        <translation>元にするもの(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>作成(&amp;C)</translation>
    </message>
    <message>
        <source>Archetype %1</source>
        <translation>アーキタイプ %1</translation>
    </message>
    <message>
        <source>An empty page</source>
        <translation>空のページ</translation>
    </message>
    <message>
        <source>From the earlier episode</source>
        <translation>以前のエピソードから</translation>
    </message>
    <message>
        <source>Makes %1</source>
        <translation>%1 を作成します</translation>
    </message>
    <message numerus="yes">
        <source>Makes %1 and %n other files</source>
        <translation>
            <numerusform>%1 とほか %n 個のファイルを作成します</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the episode a number or a name.</source>
        <translation>エピソードの番号または名前を入力してください。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>The archetype has expressions that only Hugo can work out. They stay as they are in the new page, for you to replace:</source>
        <translation>アーキタイプに、Hugo でなければ展開できない式があります。新しいページにはそのまま残るので、書き換えてください:</translation>
    </message>
</context>
<context>
    <name>shownotes::PageDocument</name>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>The text cannot be changed that way. Edit it by hand.</source>
        <translation>本文をそのようには変更できません。手で編集してください。</translation>
    </message>
</context>
<context>
    <name>shownotes::PageFigures</name>
    <message>
        <source>This page is a single file and has no pictures of its own. Drop one here, and it becomes a bundle.</source>
        <translation>このページは単独のファイルなので、自分の画像を持てません。ここに画像をドロップすると、バンドルになります。</translation>
    </message>
    <message>
        <source>No figures yet: drop pictures here or into the text, or paste a screenshot.</source>
        <translation>まだ図がありません。ここか本文に画像をドロップするか、スクリーンショットを貼り付けてください。</translation>
    </message>
    <message>
        <source>&amp;Go to the Text</source>
        <translation>本文へ移動(&amp;G)</translation>
    </message>
    <message>
        <source>Set as &amp;Featured Image</source>
        <translation>アイキャッチ画像にする(&amp;F)</translation>
    </message>
</context>
<context>
    <name>shownotes::PageFile</name>
    <message>
        <source>The page has no front matter.</source>
        <translation>このページにはフロントマターがありません。</translation>
    </message>
</context>
<context>
    <name>shownotes::PageFiles</name>
    <message>
        <source>There is no index.md in this folder, and no Hugo configuration (hugo.* or config.*) in it or above it.</source>
        <translation>このフォルダーには index.md がなく、このフォルダーとその上位に Hugo の設定（hugo.* または config.*）もありません。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>保存しました: %1</translation>
    </message>
    <message>
        <source>Save Page As</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Markdown pages (*.md);;All files (*)</source>
        <translation>Markdown ページ (*.md);;すべてのファイル (*)</translation>
    </message>
</context>
<context>
    <name>shownotes::PageParts</name>
    <message>
        <source>A page must not begin with “%1”: Hugo takes it for a front matter and stops.</source>
        <translation>ページを「%1」で始めることはできません。Hugo がフロントマターとみなして停止します。</translation>
    </message>
    <message>
        <source>The front matter begins here, but no line “%1” closes it.</source>
        <translation>フロントマターがここから始まっていますが、それを閉じる「%1」の行がありません。</translation>
    </message>
    <message>
        <source>The front matter begins here, but its closing “}” is missing.</source>
        <translation>フロントマターがここから始まっていますが、閉じる「}」がありません。</translation>
    </message>
</context>
<context>
    <name>shownotes::PageProblems</name>
    <message>
        <source>There is no file “%1” in this page&apos;s folder.</source>
        <translation>このページのフォルダーにファイル「%1」がありません。</translation>
    </message>
    <message>
        <source>There is no file “%1” in this page&apos;s folder, but there is “%2”.</source>
        <translation>このページのフォルダーにファイル「%1」はありませんが、「%2」があります。</translation>
    </message>
    <message>
        <source>The file is called “%2”, not “%1”: addresses tell capital letters apart.</source>
        <translation>ファイル名は「%1」ではなく「%2」です。アドレスでは大文字と小文字が区別されます。</translation>
    </message>
    <message>
        <source>The file&apos;s name looks like “%1”, but is made of other characters (composed or decomposed ones).</source>
        <translation>ファイル名は「%1」と同じに見えますが、別の文字（合成済みまたは分解された文字）でできています。</translation>
    </message>
    <message>
        <source>Hugo does not find “./%1” in this page&apos;s folder: write it without “./”.</source>
        <translation>Hugo はこのページのフォルダーで「./%1」を見つけられません。「./」を付けずに書いてください。</translation>
    </message>
    <message>
        <source>With “./” before it, Hugo does not take “%1” for an image of this page: it is shown without size, enlarging and lazy loading.</source>
        <translation>「./」を付けると、Hugo は「%1」をこのページの画像とみなしません。サイズ指定、拡大表示、遅延読み込みのない画像になります。</translation>
    </message>
    <message>
        <source>Percent-encoded, Hugo does not take “%1” for an image of this page: it is shown without size, enlarging and lazy loading.</source>
        <translation>パーセントエンコードすると、Hugo は「%1」をこのページの画像とみなしません。サイズ指定、拡大表示、遅延読み込みのない画像になります。</translation>
    </message>
    <message>
        <source>“%1” is a path from the root, and the site has no such file.</source>
        <translation>「%1」はルートからのパスですが、サイトにそのファイルはありません。</translation>
    </message>
    <message>
        <source>With a path from the root, Hugo does not take “%1” for an image of this page: it is shown without size, enlarging and lazy loading.</source>
        <translation>ルートからのパスで書くと、Hugo は「%1」をこのページの画像とみなしません。サイズ指定、拡大表示、遅延読み込みのない画像になります。</translation>
    </message>
    <message>
        <source>“%1” is outside this page&apos;s folder.</source>
        <translation>「%1」はこのページのフォルダーの外にあります。</translation>
    </message>
    <message>
        <source>The file name “%1” has characters (%2) that mean something else in addresses or patterns: the published page does not find the file.</source>
        <translation>ファイル名「%1」に、アドレスやパターンで別の意味を持つ文字（%2 など）が含まれています。公開されたページではファイルが見つかりません。</translation>
    </message>
    <message>
        <source>Hugo never reads “%1”: files are left out when their names begin with “.” or “#” or end with “~”.</source>
        <translation>Hugo は「%1」を読みません。「.」や「#」で始まる名前、「~」で終わる名前のファイルは除外されます。</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>「%1」を使う</translation>
    </message>
    <message>
        <source>Rename the file to “%1”</source>
        <translation>ファイル名を「%1」に変更</translation>
    </message>
</context>
<context>
    <name>shownotes::PageRename</name>
    <message>
        <source>Only episodes can be renamed here: leaf bundles and single pages.</source>
        <translation>ここで名前を変更できるのはエピソード（リーフバンドルと単独のページ）だけです。</translation>
    </message>
    <message>
        <source>That is its name already.</source>
        <translation>すでにその名前です。</translation>
    </message>
    <message>
        <source>The new place is in no content folder of the site.</source>
        <translation>新しい場所はサイトのコンテンツフォルダーにありません。</translation>
    </message>
</context>
<context>
    <name>shownotes::PageView</name>
    <message>
        <source>This text has a very long line: it is shown without wrapping and without colours.</source>
        <translation>とても長い行があるため、折り返しと色分けをせずに表示しています。</translation>
    </message>
    <message>
        <source>This page can be read but not changed. %1</source>
        <translation>このページは読むだけで、変更はできません。%1</translation>
    </message>
    <message>
        <source>This file is write-protected. You can edit the text and save it under another name.</source>
        <translation>このファイルは書き込み禁止です。編集して別の名前で保存することはできます。</translation>
    </message>
    <message>
        <source> Look at line %1.</source>
        <translation>%1 行目を確認してください。</translation>
    </message>
    <message>
        <source>The preview stands still: this text takes too long to render.</source>
        <translation>プレビューを停止しています。このテキストの変換に時間がかかりすぎます。</translation>
    </message>
    <message>
        <source>The preview stands still: this text needs too much memory to render.</source>
        <translation>プレビューを停止しています。このテキストの変換にメモリーを使いすぎます。</translation>
    </message>
    <message>
        <source>The preview stands still: the renderer could not digest this text.</source>
        <translation>プレビューを停止しています。このテキストを変換できませんでした。</translation>
    </message>
    <message>
        <source>The preview stands still: its renderer, shownotes-cli, does not start.</source>
        <translation>プレビューを停止しています。変換プログラム shownotes-cli を起動できません。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1（ほか %n 件）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::Preview</name>
    <message>
        <source>The preview is off, as Shownotes runs as root: the browser part would have to run without its sandbox. Start Shownotes as an ordinary user.</source>
        <translation>Shownotes が root で動作しているため、プレビューはオフです。表示部分をサンドボックスなしで動かすことになります。一般ユーザーで起動してください。</translation>
    </message>
    <message>
        <source>The preview is off, as this system does not let the browser part build its sandbox (user namespaces are refused).</source>
        <translation>このシステムでは表示部分がサンドボックスを作れない (ユーザー名前空間が許可されていない) ため、プレビューはオフです。</translation>
    </message>
</context>
<context>
    <name>shownotes::PreviewBanner</name>
    <message>
        <source>Warning about the preview</source>
        <translation>プレビューについての警告</translation>
    </message>
    <message>
        <source>About the preview</source>
        <translation>プレビューについて</translation>
    </message>
</context>
<context>
    <name>shownotes::PreviewOff</name>
    <message>
        <source>Start the Preview Again</source>
        <translation>プレビューを再開</translation>
    </message>
</context>
<context>
    <name>shownotes::PreviewView</name>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>ページのプレビュー</translation>
    </message>
    <message>
        <source>Picture not found</source>
        <translation>画像が見つかりません</translation>
    </message>
    <message>
        <source>Picture on the web</source>
        <translation>ウェブ上の画像</translation>
    </message>
    <message>
        <source>Player</source>
        <extracomment>Sound or film that the preview does not load</extracomment>
        <translation>プレーヤー</translation>
    </message>
    <message>
        <source>Embedded page</source>
        <extracomment>An &lt;iframe&gt; that the preview does not load</extracomment>
        <translation>埋め込みページ</translation>
    </message>
    <message>
        <source>The preview stopped several times in a minute, so it stays off. Your text is not affected.</source>
        <translation>プレビューが 1 分間に何度も停止したため、オフにしています。テキストに影響はありません。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>すべて選択(&amp;A)</translation>
    </message>
    <message>
        <source>Copy &amp;Link Address</source>
        <translation>リンクのアドレスをコピー(&amp;L)</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <extracomment>Opens the address of an embedded page or player outside of Shownotes</extracomment>
        <translation>ブラウザーで開く</translation>
    </message>
    <message>
        <source>Show Web Media of This Site</source>
        <extracomment>Loads pictures, sound and film of the web in all pages of this site</extracomment>
        <translation>このサイトではWeb上のメディアを表示</translation>
    </message>
    <message>
        <source>Show &amp;Web Media of This Site</source>
        <translation>このサイトではWeb上のメディアを表示(&amp;W)</translation>
    </message>
    <message>
        <source>Diagram</source>
        <extracomment>A drawing that is written as text and drawn by a script (Mermaid)</extracomment>
        <translation>図表</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>前の画像</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>次の画像</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>拡大表示</translation>
    </message>
</context>
<context>
    <name>shownotes::PreviewWindow</name>
    <message>
        <source>Preview – Shownotes</source>
        <extracomment>The title of the window that shows the preview alone; %1 is the page&apos;s title</extracomment>
        <translation>プレビュー – Shownotes</translation>
    </message>
    <message>
        <source>%1 – Preview</source>
        <translation>%1 – プレビュー</translation>
    </message>
</context>
<context>
    <name>shownotes::ProblemGuide</name>
    <message>
        <source>Line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>No problems in this text.</source>
        <translation>この本文に問題はありません。</translation>
    </message>
    <message>
        <source>No problem in this line.</source>
        <translation>この行に問題はありません。</translation>
    </message>
    <message>
        <source>The text is being looked through again. Try once more in a moment.</source>
        <translation>本文を確認し直しています。少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be renamed to “%2”.</source>
        <translation>ファイル「%1」の名前を「%2」に変更できません。</translation>
    </message>
</context>
<context>
    <name>shownotes::ProblemsLine</name>
    <message>
        <source>Problems of the page</source>
        <translation>ページの問題</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Ways to fix this problem</source>
        <translation>この問題の修正方法</translation>
    </message>
    <message>
        <source>All problems of the page</source>
        <translation>ページのすべての問題</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… ほか %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>全 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shownotes::PublicationLine</name>
    <message>
        <source>Draft: Hugo leaves this page out.</source>
        <translation>下書き: Hugo はこのページを公開しません。</translation>
    </message>
    <message>
        <source>Expired: Hugo leaves this page out since %1.</source>
        <translation>公開終了: Hugo は %1 からこのページを公開していません。</translation>
    </message>
    <message>
        <source>Scheduled: Hugo leaves this page out until %1.</source>
        <translation>公開予約: Hugo は %1 までこのページを公開しません。</translation>
    </message>
    <message>
        <source>Undated: Hugo publishes this page with the year 1.</source>
        <translation>日付なし: Hugo はこのページを西暦 1 年として公開します。</translation>
    </message>
    <message>
        <source>Coming soon: Hugo publishes this page, and its title still announces it.</source>
        <translation>近日公開: Hugo はこのページを公開しますが、タイトルは予告のままです。</translation>
    </message>
    <message>
        <source>Published: Hugo shows this page until %1.</source>
        <translation>公開: Hugo は %1 までこのページを公開します。</translation>
    </message>
    <message>
        <source>Published: Hugo shows this page.</source>
        <translation>公開: Hugo はこのページを公開します。</translation>
    </message>
</context>
<context>
    <name>shownotes::RecentPaths</name>
    <message>
        <source>Nothing opened yet</source>
        <translation>まだ何も開いていません</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>この一覧を消去(&amp;C)</translation>
    </message>
</context>
<context>
    <name>shownotes::RenameEpisodeDialog</name>
    <message>
        <source>Rename Episode</source>
        <translation>エピソードの名前を変更</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新しい名前</translation>
    </message>
    <message>
        <source>References to this episode</source>
        <translation>このエピソードへの参照</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>&amp;New name:</source>
        <translation>新しい名前(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>名前を変更(&amp;R)</translation>
    </message>
    <message>
        <source>Its address stays %1</source>
        <translation>アドレスは %1 のままです</translation>
    </message>
    <message>
        <source>Its address will be %1</source>
        <translation>アドレスは %1 になります</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Update %n references in the site&apos;s pages</source>
        <translation>
            <numerusform>サイト内のページの参照 %n 件を更新(&amp;U)</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for references in the site&apos;s pages…</source>
        <translation>サイト内のページから参照を探しています…</translation>
    </message>
</context>
<context>
    <name>shownotes::RenderCommand</name>
    <message>
        <source>The output cannot be written.</source>
        <translation>出力を書き込めません。</translation>
    </message>
</context>
<context>
    <name>shownotes::ResourceRename</name>
    <message>
        <source>The text has changed in the meantime.</source>
        <translation>その間に本文が変更されました。</translation>
    </message>
</context>
<context>
    <name>shownotes::Schema</name>
    <message>
        <source>The schema names an unknown control, “%1”.</source>
        <translation>スキーマに未知の入力欄「%1」があります。</translation>
    </message>
    <message>
        <source>A field of the schema has no key or no label.</source>
        <translation>スキーマの項目にキーまたはラベルがありません。</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>エピソード</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>サブタイトル</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>A draft is not published.</source>
        <translation>下書きは公開されません。</translation>
    </message>
    <message>
        <source>Featured</source>
        <translation>注目</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>スラッグ</translation>
    </message>
    <message>
        <source>Last part of the page&apos;s address.</source>
        <translation>ページのアドレスの最後の部分。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>終日</translation>
    </message>
    <message>
        <source>Hides the times on the page.</source>
        <translation>ページに時刻を表示しません。</translation>
    </message>
    <message>
        <source>Publish on</source>
        <translation>公開日時</translation>
    </message>
    <message>
        <source>Hugo leaves the page out until this time.</source>
        <translation>Hugo はこの日時までページを公開しません。</translation>
    </message>
    <message>
        <source>Expires on</source>
        <translation>公開終了日時</translation>
    </message>
    <message>
        <source>Hugo leaves the page out from this time on.</source>
        <translation>Hugo はこの日時からページを公開しません。</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>最終更新</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>要旨</translation>
    </message>
    <message>
        <source>People and topics</source>
        <translation>人と話題</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>著者</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>カテゴリー</translation>
    </message>
    <message>
        <source>Event place</source>
        <translation>開催場所</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Event URL</source>
        <translation>イベントの URL</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>番地</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市区町村</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>都道府県</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Featured image</source>
        <translation>アイキャッチ画像</translation>
    </message>
    <message>
        <source>Placement</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Focal point</source>
        <translation>焦点</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>キャプション</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>代替テキスト</translation>
    </message>
    <message>
        <source>Only in previews</source>
        <translation>一覧のみに表示</translation>
    </message>
    <message>
        <source>Shows the image in lists and not on the page itself.</source>
        <translation>画像を一覧に表示し、ページ自体には表示しません。</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Link buttons</source>
        <translation>リンクボタン</translation>
    </message>
    <message>
        <source>External link</source>
        <translation>外部リンク</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>メディア</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Slides file or URL</source>
        <translation>スライド（ファイル・URL）</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>データセット</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>ポスター</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Preprint</source>
        <translation>プレプリント</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>関連</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>スライド</translation>
    </message>
    <message>
        <source>Project URL</source>
        <translation>プロジェクトの URL</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Old addresses</source>
        <translation>以前のアドレス</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>Mathematics</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>図式</translation>
    </message>
    <message>
        <source>Code colours</source>
        <translation>コードの色分け</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>読了時間</translation>
    </message>
    <message>
        <source>Share buttons</source>
        <translation>共有ボタン</translation>
    </message>
    <message>
        <source>Author profile</source>
        <translation>著者紹介</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Edit link</source>
        <translation>編集リンク</translation>
    </message>
    <message>
        <source>Related pages</source>
        <translation>関連ページ</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>投稿</translation>
    </message>
    <message>
        <source>Short title</source>
        <translation>短いタイトル</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>説明</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>著者</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>シリーズ</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>キーワード</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音声</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>動画</translation>
    </message>
    <message>
        <source>Smart</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Center</source>
        <translation>中央</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>右下</translation>
    </message>
</context>
<context>
    <name>shownotes::ShortcodeEdit</name>
    <message>
        <source>Hugo&apos;s shortcodes have no way to write the value “%1”: it has a back quote together with line breaks or with quotation marks and backslashes.</source>
        <translation>値「%1」は Hugo のショートコードでは書き表せません。バッククォートが、改行、または引用符とバックスラッシュと一緒に含まれています。</translation>
    </message>
    <message>
        <source>The shortcode “%1” is written in a way that cannot be changed here. Edit it in the text.</source>
        <translation>ショートコード「%1」は、ここでは変更できない書き方になっています。本文で編集してください。</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a parameter.</source>
        <translation>「%1」はパラメーター名に使えません。</translation>
    </message>
    <message>
        <source>The shortcode “%1” has parameters without names; one with a name cannot stand beside them.</source>
        <translation>ショートコード「%1」のパラメーターには名前がありません。名前付きのパラメーターと混ぜることはできません。</translation>
    </message>
    <message>
        <source>The shortcode “%1” has no parameter at place %2.</source>
        <translation>ショートコード「%1」に %2 番目のパラメーターはありません。</translation>
    </message>
</context>
<context>
    <name>shownotes::ShortcodeScanner</name>
    <message>
        <source>There is no shortcode “%1” in this site.</source>
        <translation>このサイトにショートコード「%1」はありません。</translation>
    </message>
    <message>
        <source>The shortcode “%1” takes no inner text, so it must not be closed.</source>
        <translation>ショートコード「%1」は中身を取らないため、閉じタグは使えません。</translation>
    </message>
    <message>
        <source>Shortcodes are nested too deeply.</source>
        <translation>ショートコードの入れ子が深すぎます。</translation>
    </message>
    <message>
        <source>The closing tag of “%1” has no opening tag.</source>
        <translation>「%1」の閉じタグに対応する開始タグがありません。</translation>
    </message>
    <message>
        <source>The shortcode “%1” must be closed.</source>
        <translation>ショートコード「%1」は閉じる必要があります。</translation>
    </message>
    <message>
        <source>The shortcode has no name.</source>
        <translation>ショートコードに名前がありません。</translation>
    </message>
    <message>
        <source>The comment in the shortcode is not closed.</source>
        <translation>ショートコード内のコメントが閉じられていません。</translation>
    </message>
    <message>
        <source>The shortcode is not ended by “%1”.</source>
        <translation>ショートコードが「%1」で終わっていません。</translation>
    </message>
    <message>
        <source>A closing tag takes no parameters.</source>
        <translation>閉じタグにパラメーターは付けられません。</translation>
    </message>
    <message>
        <source>“%1” cannot stand here; values other than letters and digits must be quoted.</source>
        <translation>ここに「%1」は置けません。英数字以外の値は引用符で囲む必要があります。</translation>
    </message>
    <message>
        <source>A shortcode&apos;s name cannot begin with “%1”.</source>
        <translation>ショートコードの名前は「%1」で始められません。</translation>
    </message>
    <message>
        <source>Inline shortcodes are not shown.</source>
        <translation>インラインショートコードは表示されません。</translation>
    </message>
    <message>
        <source>A shortcode&apos;s name cannot contain a full stop.</source>
        <translation>ショートコードの名前にピリオドは使えません。</translation>
    </message>
    <message>
        <source>Named and positional parameters cannot be mixed.</source>
        <translation>名前付きと位置指定のパラメーターは混在できません。</translation>
    </message>
    <message>
        <source>The quotation mark is not closed on its line.</source>
        <translation>引用符がその行の中で閉じられていません。</translation>
    </message>
    <message>
        <source>The back quote is not closed.</source>
        <translation>バッククォートが閉じられていません。</translation>
    </message>
    <message>
        <source>A backslash cannot stand here.</source>
        <translation>ここにバックスラッシュは置けません。</translation>
    </message>
</context>
<context>
    <name>shownotes::ShortcodeTraps</name>
    <message>
        <source>Without quotation marks, numbered=true does not number the figure: the theme expects numbered=&quot;true&quot;.</source>
        <translation>引用符のない numbered=true では図に番号が付きません。テーマが求めるのは numbered=&quot;true&quot; です。</translation>
    </message>
    <message>
        <source>Without quotation marks, lightbox=true switches enlarging off: the theme expects lightbox=&quot;true&quot;.</source>
        <translation>引用符のない lightbox=true では拡大表示が無効になります。テーマが求めるのは lightbox=&quot;true&quot; です。</translation>
    </message>
    <message>
        <source>Put it in quotation marks</source>
        <translation>引用符で囲む</translation>
    </message>
    <message>
        <source>Hugo does not take %1 for quotation marks: write the value between &quot; and &quot;.</source>
        <translation>Hugo は %1 を引用符とみなしません。値は &quot; と &quot; で囲んでください。</translation>
    </message>
    <message>
        <source>Write straight quotation marks</source>
        <translation>半角の引用符に直す</translation>
    </message>
</context>
<context>
    <name>shownotes::SiteConfig</name>
    <message>
        <source>A configuration consists of keys and values.</source>
        <translation>設定はキーと値でなければなりません。</translation>
    </message>
</context>
<context>
    <name>shownotes::SourceField</name>
    <message>
        <source>Edit in source</source>
        <translation>ソースで編集</translation>
    </message>
    <message>
        <source>%1: edit in source</source>
        <translation>%1: ソースで編集</translation>
    </message>
</context>
<context>
    <name>shownotes::SourceView</name>
    <message>
        <source>Front matter source</source>
        <translation>フロントマターのソース</translation>
    </message>
</context>
<context>
    <name>shownotes::StatusFields</name>
    <message>
        <source>Length of the text</source>
        <translation>テキストの長さ</translation>
    </message>
    <message>
        <source>Place of the caret</source>
        <translation>カーソルの位置</translation>
    </message>
    <message>
        <source>Saved state</source>
        <translation>保存の状態</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>%1 行 %2 列</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln 文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln 語</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Selected: %1, %2</source>
        <translation>選択範囲: %1、%2</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存済み</translation>
    </message>
</context>
<context>
    <name>shownotes::TermField</name>
    <message>
        <source>The site has no page for “%1”.</source>
        <translation>サイトに「%1」のページがありません。</translation>
    </message>
</context>
<context>
    <name>shownotes::TextEncoding</name>
    <message>
        <source>The text is UTF-16; Hugo reads only UTF-8.</source>
        <translation>テキストが UTF-16 です。Hugo が読めるのは UTF-8 だけです。</translation>
    </message>
    <message>
        <source>The text uses every character that could stand for its unusual line ends; it cannot be edited here.</source>
        <translation>特殊な改行を表すための文字がすべて使われているため、ここでは編集できません。</translation>
    </message>
    <message>
        <source>The text is not UTF-8: here are bytes that are no character.</source>
        <translation>テキストが UTF-8 ではありません。ここに文字として読めないバイトがあります。</translation>
    </message>
</context>
<context>
    <name>shownotes::TextField</name>
    <message>
        <source>Not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Not a number: the page keeps what it has.</source>
        <translation>数値ではありません。ページの値は元のままです。</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>文字数</translation>
    </message>
</context>
<context>
    <name>shownotes::TextMarks</name>
    <message>
        <source>No suggestions</source>
        <translation>候補はありません</translation>
    </message>
</context>
<context>
    <name>shownotes::TomlReader</name>
    <message>
        <source>The front matter is not TOML: %1.</source>
        <extracomment>%1 is the TOML reader&apos;s own English message</extracomment>
        <translation>フロントマターを TOML として読み取れません: %1。</translation>
    </message>
    <message>
        <source>The values are nested more than %1 deep, or are more than %2.</source>
        <translation>値の入れ子が %1 段を超えているか、値が %2 個を超えています。</translation>
    </message>
</context>
<context>
    <name>shownotes::Trash</name>
    <message>
        <source>The system has no trash for “%1”, or it may not be written.</source>
        <translation>「%1」を入れられるゴミ箱がシステムにないか、書き込めません。</translation>
    </message>
    <message>
        <source>“%1” is in the trash no more.</source>
        <translation>「%1」はもうゴミ箱にありません。</translation>
    </message>
</context>
<context>
    <name>shownotes::UndoNotice</name>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close the notice</source>
        <translation>お知らせを閉じる</translation>
    </message>
</context>
<context>
    <name>shownotes::WebMedia</name>
    <message>
        <source>Show pictures, sound and film of the web in the pages of “%1”?</source>
        <translation>「%1」のページで、Web上の画像・音声・動画を表示しますか？</translation>
    </message>
    <message>
        <source>The servers that the pages name learn that you look at them. Scripts and embedded players stay off. You can take this back in the View menu.</source>
        <translation>ページに書かれたサーバーには、表示したことが伝わります。スクリプトと埋め込みプレーヤーは動きません。「表示」メニューからいつでも取り消せます。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示する</translation>
    </message>
</context>
<context>
    <name>shownotes::WelcomePage</name>
    <message>
        <source>Show notes, as Hugo will publish them</source>
        <translation>Hugo が公開するとおりのショーノートを</translation>
    </message>
    <message>
        <source>Open the folder of your Hugo site, one episode&apos;s folder, or a Markdown file. You can also drop it here.</source>
        <translation>Hugo サイトのフォルダー、エピソードのフォルダー、または Markdown ファイルを開いてください。ここにドロップすることもできます。</translation>
    </message>
</context>
<context>
    <name>shownotes::YamlReader</name>
    <message>
        <source>An alias stands within the value that it names.</source>
        <translation>エイリアスが、自身の指す値の中にあります。</translation>
    </message>
    <message>
        <source>The values are nested more than %1 deep.</source>
        <translation>値の入れ子が %1 段を超えています。</translation>
    </message>
    <message>
        <source>There are more than %1 values, aliases counted as often as they are used.</source>
        <translation>値が %1 個を超えています（エイリアスは使われた回数だけ数えます）。</translation>
    </message>
    <message>
        <source>A key must be a text.</source>
        <translation>キーは文字列でなければなりません。</translation>
    </message>
    <message>
        <source>“&lt;&lt;” needs a map or a list of maps.</source>
        <translation>「&lt;&lt;」にはマップまたはマップのリストが必要です。</translation>
    </message>
    <message>
        <source>The front matter is not YAML: %1.</source>
        <extracomment>%1 is the YAML reader&apos;s own English message</extracomment>
        <translation>フロントマターを YAML として読み取れません: %1。</translation>
    </message>
    <message>
        <source>The front matter must be keys with values, such as “title: …”.</source>
        <translation>フロントマターは「title: …」のようなキーと値でなければなりません。</translation>
    </message>
    <message>
        <source>The quote that opens here is never closed.</source>
        <translation>ここで始まる引用符が閉じられていません。</translation>
    </message>
</context>
<context>
    <name>shownotes::YamlScalar</name>
    <message>
        <source>“%1” cannot be read as %2.</source>
        <extracomment>%1 is a text of the front matter, %2 a YAML tag such as !!int</extracomment>
        <translation>「%1」を %2 として読み取れません。</translation>
    </message>
</context>
</TS>
