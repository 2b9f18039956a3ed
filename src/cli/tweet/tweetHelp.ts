// The help of `broadsheet tweet`.

/** What `broadsheet tweet --help` prints. */
export const TWEET_HELP = `Usage: broadsheet tweet ADDRESS-or-FILE [FLAGS]

Captures a tweet as the front matter of a story quotes it. Standard output has the YAML and nothing else; everything
that its editor should know goes to standard error.

What can be captured
  https://x.com/jack/status/20                 a tweet: its public oEmbed data is fetched
  https://web.archive.org/web/2018…/https://…  an archived copy of its page or of its data
  FILE, or - for standard input                what was saved of it, without a network: an answer of oEmbed, of
                                               Twitter's API (v1.1 or v2) or of the syndication endpoint, the archive
                                               of an account (tweets.js), code that embeds a tweet, or a page of
                                               twitter.com as it was until 2020

Flags
  --into STORY        adds it to a story, named by its slug or its file, instead of printing it
  --key KEY           its key in the story; otherwise its account and day, such as jack-2006-03-21
  --id NUMBER         which tweet, where the source holds several
  --name, --handle    who posted it, where the source does not say, as in the archive of an account
  --posted WHEN       when it was posted, where the source does not say
  --captured-at WHEN  when its words were taken down; otherwise the date of the file
  --archived ADDRESS  the address of an archived copy; that of a capture by the Wayback Machine dates the words too
  --json              prints an object: { key, place, tweets, media, remarks, story }

How the words are taken
  Letters, line breaks and emoji stay as they are; &amp; &lt; &gt; of the data become & < >, once. A short link (t.co)
  becomes the whole address that it leads to, where the source tells: short links die, and pages link addresses as the
  platform does. Left out is what the platform shows beside the words: the names at the start of a reply, where the
  source marks them, and at the end the link to a picture or to the quoted tweet. A quoted tweet becomes an entry of
  its own where the source holds its words. Of a retweet, the original is captured.

  \`status: live\` is written only where the platform said so just now. Of a file, \`captured.at\` is the date of the file.
  Pictures are not fetched: whether you may keep them is for you to decide. What there is goes to standard error.

Exit code: 0 when it is captured, 1 if it could not be, 2 for wrong flags.

Environment: CONTENT_DIR (content), for --into.
`;
