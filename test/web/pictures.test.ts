// Pictures in the widths and formats that pages offer: what is served under each address, and what never is.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openPictures } from '../../src/render/pictures/openPictures.ts';
import { pictureStudio } from '../../src/render/pictures/pictureStudio.ts';
import { createApp } from '../../src/web/createApp.ts';
import { story } from '../builders/contentFolder.ts';
import { type Paper, paper, press } from '../builders/paper.ts';
import { isRedAt, photograph, type Scene } from '../builders/photograph.ts';
import { png } from '../builders/pixels.ts';
import { soon } from '../builders/soon.ts';
import { ask } from './exchange.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

interface Offer {
  readonly address: string;
  readonly type: string;
  readonly width: number;
}

/** What a page offers of its pictures. */
async function offersOn({ app }: Pick<Paper, 'app'>, path: string): Promise<Offer[]> {
  const { text } = await ask(app, path);
  return [...text.matchAll(/<source type="([^"]+)" srcset="([^"]+)"/g)].flatMap(
    ([, type = '', srcset = '']) =>
      srcset.split(', ').map((candidate) => {
        const [address = '', width = ''] = candidate.split(' ');
        return { address, type, width: Number.parseInt(width, 10) };
      }),
  );
}

/** A story at /articles/a with one picture, which leads the front. */
function withPicture(bytes: Buffer | string, fields = '', name = 'a.jpg') {
  return {
    'articles/a.md': story({ picture: `{ src: ${name}, alt: A fence${fields} }` }),
    [`pictures/${name}`]: bytes,
  };
}

async function fetched({ app }: Pick<Paper, 'app'>, address: string) {
  const { status, headers, body } = await ask(app, address);
  return { status, headers, body, metadata: status === 200 ? await sharp(body).metadata() : null };
}

const FORMATS: Readonly<Record<string, string>> = {
  'image/avif': 'heif',
  'image/webp': 'webp',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
};

describe('a picture on a page', () => {
  it.each<[string, Scene, number[]]>([
    ['a photograph', { width: 440, height: 330 }, [384, 440]],
    ['one that is hardly wider than a column', { width: 340, height: 100 }, [340]],
    ['a screenshot', { width: 330, height: 600, format: 'png' }, [330]],
    ['one from a phone that was held upright', { width: 600, height: 440, orientation: 6 }, [384, 440]],
    ['a small one', { width: 20, height: 10, format: 'webp' }, [20]],
  ])(
    'is offered in no more pixels than it has, and each form is what it says: %s',
    async (_what, scene, widths) => {
      const opened = await paper(withPicture(await photograph(scene)));
      const offers = await offersOn(opened, '/articles/a');
      const types = ['image/avif', 'image/webp', scene.format === 'png' ? 'image/png' : 'image/jpeg'];
      expect(offers.map(({ type, width }) => [type, width])).toEqual(
        types.flatMap((type) => widths.map((width) => [type, width])),
      );
      const [across, down] =
        scene.orientation === 6 ? [scene.height, scene.width] : [scene.width, scene.height];
      for (const { address, type, width } of offers) {
        const { status, headers, body, metadata } = await fetched(opened, address);
        expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, FOR_EVER]);
        expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
        expect(Number(headers['content-length'])).toBe(body.length);
        expect(metadata).toMatchObject({
          format: FORMATS[type],
          width,
          height: Math.round((width * down) / across),
          space: 'srgb',
        });
        expect(metadata?.orientation ?? 1).toBe(1);
      }
    },
  );

  it('tells caches and whoever asks again the same as the first time', async () => {
    const opened = await paper(withPicture(await photograph({ width: 30, height: 20 })));
    const [{ address } = { address: '' }] = await offersOn(opened, '/articles/a');
    const { headers } = await ask(opened.app, address);
    const head = await ask(opened.app, address, { method: 'HEAD' });
    expect([{ ...head.headers, date: '' }, head.body.length]).toEqual([{ ...headers, date: '' }, 0]);
    const again = await ask(opened.app, address, { headers: { 'If-None-Match': headers.etag ?? '' } });
    expect([again.status, again.headers['cache-control'], again.body.length]).toEqual([304, FOR_EVER, 0]);
    expect((await ask(opened.app, address, { headers: { Range: 'bytes=0-3' } })).status).toBe(200);
  });

  it('says whose it is, and nothing else of where, when and with what it was taken', async () => {
    const exif = {
      IFD0: { Copyright: '(C) Jane', Artist: 'Jane Doe', Make: 'Camera', DateTime: '2018:10:25 10:00:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 32/1 0/1' },
    };
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" photoshop:Credit="J &amp; Co" photoshop:City="Sonoyta"><dc:creator><rdf:Seq><rdf:li>Jane Dœ</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>';
    const file = await photograph({ width: 40, height: 30, orientation: 6, exif, xmp });
    expect(file.includes('Camera') && file.includes('Sonoyta')).toBe(true);
    const opened = await paper(withPicture(file));
    for (const { address } of await offersOn(opened, '/articles/a')) {
      const { body, metadata } = await fetched(opened, address);
      expect(metadata?.xmpAsString).toContain('<rdf:li>Jane Dœ</rdf:li>');
      expect(metadata?.xmpAsString).toContain('<photoshop:Credit>J &amp; Co</photoshop:Credit>');
      expect(metadata?.xmpAsString).toContain('<rdf:li xml:lang="x-default">(C) Jane</rdf:li>');
      expect(metadata?.exif?.includes('(C) Jane')).toBe(true);
      for (const told of ['Camera', '2018:10', 'Sonoyta', 'GPS'])
        expect(body.includes(told), told).toBe(false);
    }
  });

  it('that says nothing of its rights carries no metadata at all', async () => {
    const exif = { IFD0: { Make: 'Camera' } };
    const opened = await paper(
      withPicture(await photograph({ width: 40, height: 30, exif, orientation: 3 })),
    );
    for (const { address } of await offersOn(opened, '/articles/a')) {
      const { metadata } = await fetched(opened, address);
      expect([metadata?.exif, metadata?.xmp, metadata?.icc, metadata?.iptc]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  it('leads the front cut to its shape, around the point that the story wants to be seen', async () => {
    const scene: Scene = { width: 600, height: 200, spot: [560, 100] };
    for (const [focus, isSeen] of [
      [', focus: 95% 50%', true],
      ['', false],
    ] as const) {
      const opened = await paper(withPicture(await photograph(scene), focus));
      const offers = await offersOn(opened, '/');
      expect(offers).toHaveLength(3);
      for (const { address, width } of offers) {
        const { body, metadata } = await fetched(opened, address);
        expect([width, metadata?.width, metadata?.height]).toEqual([300, 300, 200]);
        expect(await isRedAt(body, (560 - 300) / 300, 0.5)).toBe(isSeen);
      }
    }
  });

  it('that moves or is drawn is sent as it is; cut for a front, it stands still', async () => {
    const still = await photograph({ width: 60, height: 60, format: 'gif' });
    const moving = await sharp(
      [still, await photograph({ width: 60, height: 60, spot: [30, 30], format: 'gif' })],
      { join: { animated: true } },
    )
      .gif()
      .toBuffer();
    const gif = await paper(withPicture(moving, '', 'a.gif'));
    expect(await offersOn(gif, '/articles/a')).toEqual([]);
    const [, plain = ''] = /<img src="([^"]+)"/.exec((await ask(gif.app, '/articles/a')).text) ?? [];
    expect((await ask(gif.app, plain)).body.equals(moving)).toBe(true);
    for (const { address } of await offersOn(gif, '/'))
      expect((await fetched(gif, address)).metadata).toMatchObject({ width: 60, height: 40 });
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>';
    const drawing = await paper(withPicture(svg, '', 'a.svg'));
    for (const path of ['/', '/articles/a']) {
      expect(await offersOn(drawing, path)).toEqual([]);
      expect((await ask(drawing.app, path)).text).toMatch(
        /<img src="\/pictures\/a\.[\da-f]{12}\.svg" alt="A fence" width="400" height="300"/,
      );
    }
  });

  it('is compressed where it is a drawing, which is text, and is not sent again to who has it', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">${'<rect/>'.repeat(200)}</svg>`;
    const bytes = Buffer.from(svg);
    const { app } = await paper(withPicture(bytes, '', 'a.svg'));
    const [, address = ''] = /<img src="([^"]+\.svg)"/.exec((await ask(app, '/')).text) ?? [];
    const plain = await ask(app, address, { headers: { 'Accept-Encoding': 'identity' } });
    expect(plain.body.equals(bytes)).toBe(true);
    const { headers } = await ask(app, address, { headers: { 'Accept-Encoding': 'br' } });
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'image/svg+xml',
      'cache-control': FOR_EVER,
    });
    expect(headers.vary).toContain('Accept-Encoding');
    expect(Number(headers['content-length'])).toBeLessThan(bytes.length / 3);
    const again = await ask(app, address, {
      headers: { 'Accept-Encoding': 'br', 'If-None-Match': headers.etag ?? '' },
    });
    expect(again.status).toBe(304);
  });
});

describe('the address of a form of a picture', () => {
  it('leads to nothing where no page offers it, so that nobody can fill the disk', async () => {
    const opened = await paper(
      withPicture(await photograph({ width: 700, height: 500 }), ', focus: 20% 30%'),
    );
    const [front] = await offersOn(opened, '/');
    const [whole] = await offersOn(opened, '/articles/a');
    expect([front?.address, whole?.address]).toEqual([
      expect.stringMatching(/\.3x2-20-30-384-r1\.avif$/),
      expect.stringMatching(/\.384-r1\.avif$/),
    ]);
    const variants = [
      ...['385-r1', '1280-r1', '0-r1', '384-r0', '384-r2', '0384-r1', '3x2-384-r1', '3x2-20-31-384-r1'].map(
        (form) => front?.address.replace('3x2-20-30-384-r1', form) ?? '',
      ),
      ...['16x9-20-30-384-r1', '1x1-20-30-640-r1'].map(
        (form) => front?.address.replace('3x2-20-30-384-r1', form) ?? '',
      ),
      ...['png', 'gif', 'AVIF', 'jpg.avif', ''].map(
        (format) => whole?.address.replace(/avif$/, format) ?? '',
      ),
      whole?.address.replace(/\.[\da-f]{12}\./, '.000000000000.') ?? '',
    ].filter((address) => address !== whole?.address);
    for (const address of variants)
      expect([address, (await ask(opened.app, address)).status]).toEqual([address, 404]);
    for (const address of ['3x2-50-50-384-r1', '1x1-50-50-360-r1'].map(
      (form) => front?.address.replace('3x2-20-30-384-r1', form) ?? '',
    ))
      expect((await ask(opened.app, address)).status).toBe(200);
  });

  it('is that of an embargoed story from the instant on, in every form, and ends with an expiry', async () => {
    const dates = { published: '2020-06-01T12:00:00Z', expires: '2020-06-02T12:00:00Z' };
    const files = {
      'articles/a.md': story({ picture: '{ src: a.png, alt: A }', ...dates }),
      'pictures/a.png': png(440, 330),
    };
    const opened = await paper(files, '2020-06-01T12:00:00Z');
    const addresses = [...(await offersOn(opened, '/articles/a')), ...(await offersOn(opened, '/'))].map(
      ({ address }) => address,
    );
    expect(addresses.length).toBeGreaterThan(8);
    const answers = async (date: string) => {
      opened.setClock(date);
      const all = await Promise.all(addresses.map((address) => ask(opened.app, address)));
      return new Set(all.map(({ status, headers }) => `${status} ${headers['cache-control']}`));
    };
    expect(await answers('2020-06-01T11:59:59.999Z')).toEqual(new Set(['404 no-store']));
    expect(await answers('2020-06-01T12:00:00Z')).toEqual(new Set(['200 public, max-age=86400, immutable']));
    expect(await answers('2020-06-02T11:59:50Z')).toEqual(new Set(['200 public, max-age=10, immutable']));
    expect(await answers('2020-06-02T12:00:00Z')).toEqual(new Set(['404 no-store']));
  });
});

describe('a form of a picture that cannot be made', () => {
  it('is answered with the file, a short life and one line in the log, where the file cannot be decoded', async () => {
    const damaged = png(40, 30);
    damaged.fill(0x55, 44, 56);
    const opened = await paper(withPicture(damaged, '', 'a.png'));
    const offers = await offersOn(opened, '/articles/a');
    for (const { address } of [...offers, ...offers]) {
      const { status, headers, body } = await ask(opened.app, address);
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'image/png',
        'public, max-age=30',
      ]);
      expect(body.equals(damaged)).toBe(true);
    }
    expect(opened.logged.map(({ message }) => message)).toEqual(
      offers.map(() => 'a picture cannot be made smaller: its file is sent'),
    );
  });

  it('is answered with the file where too many are to be made, and where it takes too long', async () => {
    const file = await photograph({ width: 400, height: 300 });
    const { newsroom, folder, app } = await paper(withPicture(file));
    const [{ address } = { address: '' }] = await offersOn({ app }, '/articles/a');
    const log = { error: () => {}, warn: () => {}, info: () => {} };
    const clock = () => Date.parse('2020-01-01T12:00:00Z');
    const rest = { newsroom, press, log, origin: null, contentDir: folder, previewSecret: null, clock };
    for (const [limits, patience] of [
      [{ queue: 0 }, 6000],
      [{}, 0],
    ] as const) {
      const studio = pictureStudio(limits);
      const pictures = openPictures({
        studio,
        contentDir: folder,
        cacheDir: `${folder}-cache`,
        warn: log.warn,
        clock,
        patience,
      });
      const { status, headers, body } = await ask(createApp({ ...rest, pictures }), address);
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'image/jpeg',
        'public, max-age=30',
      ]);
      expect(body.equals(file)).toBe(true);
      studio.close();
    }
  });
});

describe('a form of a picture that takes long to make', () => {
  it('is waited for where its file is gone meanwhile, because there is nothing else to show', async () => {
    const { newsroom, folder, app } = await paper(withPicture(await photograph({ width: 40, height: 30 })));
    const [{ address, width } = { address: '', width: 0 }] = await offersOn({ app }, '/articles/a');
    let deliver = () => {};
    const delivered = new Promise<void>((done) => {
      deliver = done;
    });
    // Who is to send the picture finds that its file is gone: only then is the form delivered.
    const log = { error: () => {}, warn: deliver, info: () => {} };
    const clock = () => Date.parse('2020-01-01T12:00:00Z');
    const studio = pictureStudio();
    onTestFinished(() => studio.close());
    const make = studio.make.bind(studio);
    vi.spyOn(studio, 'make').mockImplementation(async (commission) => {
      const delivery = await make(commission);
      rmSync(join(folder, 'pictures/a.jpg'), { force: true });
      await delivered;
      return delivery;
    });
    const [cacheDir, patience] = [`${folder}-other-cache`, 0];
    onTestFinished(() => rmSync(cacheDir, { recursive: true, force: true }));
    const pictures = openPictures({ studio, contentDir: folder, cacheDir, warn: () => {}, clock, patience });
    const rest = { newsroom, press, log, origin: null, contentDir: folder, previewSecret: null, clock };
    const slow = { app: createApp({ ...rest, pictures }) };
    // Meanwhile, its file is sent.
    expect((await ask(slow.app, address)).headers['cache-control']).toBe('public, max-age=30');
    await soon(() => expect(existsSync(join(folder, 'pictures/a.jpg'))).toBe(false));
    const { status, headers, metadata } = await fetched(slow, address);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'image/avif',
      FOR_EVER,
    ]);
    expect(metadata?.width).toBe(width);
  });
});

describe('a picture file that is no picture', () => {
  it.each<[string, (whole: Buffer) => Buffer]>([
    ['cut off', (whole) => whole.subarray(0, -40)],
    ['of more pixels than any picture may have', (whole) => claiming(whole, 60_000)],
    ['empty', () => Buffer.alloc(0)],
  ])('costs its story alone, with a problem that names it: %s', async (_how, spoil) => {
    const whole = png(30, 20);
    const { app, newsroom } = await paper({
      ...withPicture(spoil(whole), '', 'a.png'),
      'articles/b.md': story(),
    });
    const files = newsroom.edition().problems.map(({ file, severity }) => `${file} ${severity}`);
    expect(files).toEqual(['articles/a.md error', 'pictures/a.png error']);
    const statuses = ['/', '/articles/b', '/articles/a'].map(async (path) => (await ask(app, path)).status);
    expect(await Promise.all(statuses)).toEqual([200, 200, 404]);
  });
});

/** A PNG that claims to be a square of this many pixels on a side. */
function claiming(whole: Buffer, side: number): Buffer {
  const bomb = Buffer.from(whole);
  bomb.writeUInt32BE(side, 16);
  bomb.writeUInt32BE(side, 20);
  return bomb;
}
