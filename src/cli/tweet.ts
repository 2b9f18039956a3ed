// `broadsheet tweet`: captures a tweet as the front matter of a story quotes it.
import type { Refusal } from '../article/tweet/capture/CapturedPost.ts';
import {
  type CapturedEntries,
  captureEntries,
  entriesYaml,
  NO_TWEETS,
} from '../article/tweet/capture/captureEntries.ts';
import { type Command, type Context, complaint, type Outcome } from './Command.ts';
import { systemError } from './systemError.ts';
import { addTweets } from './tweet/addTweets.ts';
import { NETWORK } from './tweet/fetchPost.ts';
import { placeOf, type Taken, type TweetSources, takeTweet } from './tweet/takeTweet.ts';
import { type TweetWishes, tweetFlags } from './tweet/tweetFlags.ts';
import { TWEET_HELP } from './tweet/tweetHelp.ts';
import { mediaOf, reportJson, reportText } from './tweet/tweetReport.ts';
import { type StoryFile, tweetStory } from './tweet/tweetStory.ts';

const PUBLIC: TweetSources = { network: NETWORK, input: () => process.stdin };

/** The command `tweet`, on the public network and standard input unless others are given. */
export function tweetCommand(sources = PUBLIC): Command {
  return {
    name: 'tweet',
    summary: 'captures a tweet as front matter',
    help: TWEET_HELP,
    run: (flags, context) => run(flags, context, sources),
  };
}

async function run(flags: string[], { settings, now }: Context, sources: TweetSources): Promise<Outcome> {
  const wishes = tweetFlags(flags);
  if ('refusal' in wishes) return complaint(wishes.refusal, 2);
  const story = wishes.into === null ? null : await storyToEdit(settings.CONTENT_DIR, wishes.into);
  if (story !== null && 'refusal' in story) return complaint(story.refusal, 1);
  const taken = await takeTweet(wishes, now, sources);
  if ('refusal' in taken) return complaint(taken.refusal, 1);
  return finish(wishes, taken, story);
}

async function finish(wishes: TweetWishes, taken: Taken, story: StoryFile | null): Promise<Outcome> {
  const { post } = taken.capture;
  const there = story?.tweets.byNumber.get(post.id ?? '');
  if (story !== null && there !== undefined)
    return complaint(
      `${story.file} has this tweet already, as “${there}”: place it by ::tweet{#${there}}`,
      1,
    );
  const { circumstances } = taken;
  const found = captureEntries(post, { circumstances, key: wishes.key, story: story?.tweets ?? NO_TWEETS });
  if ('refusal' in found) return complaint(`${placeOf(wishes)}: ${found.refusal}`, 1);
  const refused = story === null ? null : await added(story, found);
  if (refused !== null) return complaint(refused.refusal, 1);
  const remarks = [...taken.remarks, ...found.remarks];
  const report = { ...found, remarks, media: mediaOf(post), story: story?.path ?? null };
  if (wishes.json) return { output: reportJson(report), complaint: '', code: 0 };
  return { output: story === null ? entriesYaml(found.entries) : '', complaint: reportText(report), code: 0 };
}

async function storyToEdit(folder: string, name: string): Promise<StoryFile | Refusal> {
  try {
    return await tweetStory(folder, name);
  } catch (error) {
    return { refusal: systemError(error, folder) };
  }
}

async function added(story: StoryFile, { entries }: CapturedEntries): Promise<Refusal | null> {
  try {
    return await addTweets(story, entries);
  } catch (error) {
    return { refusal: systemError(error, story.path) };
  }
}
