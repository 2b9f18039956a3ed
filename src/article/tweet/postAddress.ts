// Recognises the address of a post.

/** Whether text is the address of a post on twitter.com or x.com, perhaps with what a share button adds. */
export function isPostAddress(text: string): boolean {
  return /^https:\/\/(?:(?:www|mobile)\.)?(?:twitter|x)\.com\/\w{1,20}\/status\/\d+(?:\/photo\/\d)?\/?(?:\?[\w=&%.-]*)?$/.test(
    text,
  );
}
