// Brings the countries of Natural Earth onto the sheet of a map: projected, simplified and cut to its frame.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoConicEqualArea,
  geoIdentity,
  geoPath,
} from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { relativePath } from './relativePath.ts';

/** A sheet to draw on. Its unit is a tenth of a pixel: whole numbers are fine enough then, and short. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Longitude and latitude of its middle, in degrees. */
  readonly centre: readonly [number, number];
  /** Units to a radian: the radius of the globe that is drawn. */
  readonly scale: number;
  /** How many times as broad as on the picture of a page the lines are. */
  readonly pen: number;
}

/** The lines and areas of a map, as SVG path data. */
export interface Geography {
  /** All that is land. */
  readonly land: string;
  /** The land of countries that are not named. */
  readonly unnamed: string;
  readonly mexico: string;
  /** Borders between countries, without the one below. */
  readonly borders: string;
  readonly southernBorder: string;
}

type Country = (Polygon | MultiPolygon) & { readonly properties: { readonly name: string } };
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Triangles that are smaller, in square units, add nothing that can be seen. */
const SMALLEST_DETAIL = 500;

/** Islands that are smaller, in square units, are specks. */
const SMALLEST_ISLAND = 9000;

/** How far beyond the frame is drawn, so that no coastline is seen to run along it. */
const BLEED = 300;

const FAR = 40_000;

/**
 * The projection of a sheet: Albers' conic with two true parallels through Mexico, so that sizes compare and distances
 * are true to about two in a hundred everywhere on the sheet.
 */
export function projectionOf({ width, height, centre, scale }: Sheet): GeoProjection {
  return geoConicEqualArea()
    .parallels([17, 29])
    .rotate([-centre[0], 0])
    .center([0, centre[1]])
    .scale(scale)
    .translate([width / 2, height / 2]);
}

/**
 * The geography of a sheet.
 * @param named the countries that the map is about, as Natural Earth calls them
 */
export function geographyOf(sheet: Sheet, named: readonly string[]): Geography {
  const atlas = simplify(presimplify(projected(readAtlas(), projectionOf(sheet))), SMALLEST_DETAIL);
  const { countries } = atlas.objects;
  const all = countries.geometries as Country[];
  const isNamed = ({ properties: { name } }: Country) => named.includes(name);
  const areaOf = (chosen: readonly Country[]) => area(sheet, merge(atlas, [...chosen]));
  const isSouthern = (one: Country, other: Country) =>
    [one, other].every(({ properties: { name } }) => SOUTHERN.includes(name));
  const line = (isWanted: (one: Country, other: Country) => boolean) =>
    printer(sheet)(
      mesh(atlas, countries, (one, other) => one !== other && isWanted(one as Country, other as Country)),
    );
  return {
    land: areaOf(all),
    unnamed: areaOf(all.filter((country) => !isNamed(country))),
    mexico: areaOf(all.filter(({ properties: { name } }) => name === 'Mexico')),
    borders: line((one, other) => !isSouthern(one, other)),
    southernBorder: line(isSouthern),
  };
}

const SOUTHERN: readonly string[] = ['United States of America', 'Mexico'];

function readAtlas(): Atlas {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  return JSON.parse(readFileSync(path, 'utf8'));
}

// Simplifying what is projected already judges details by what is seen of them.
function projected({ transform, ...atlas }: Atlas, projection: GeoProjection): Atlas {
  const [kx, ky] = transform?.scale ?? [1, 1];
  const [dx, dy] = transform?.translate ?? [0, 0];
  const arcs = atlas.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX = 0, stepY = 0]) => {
      x += stepX;
      y += stepY;
      return projection([x * kx + dx, y * ky + dy]) ?? [FAR, FAR];
    });
  });
  return { ...atlas, arcs };
}

function area(sheet: Sheet, { coordinates }: { readonly coordinates: number[][][][] }): string {
  const measure = geoPath(geoIdentity());
  const visible = coordinates.filter((rings) => {
    const polygon = { type: 'Polygon' as const, coordinates: rings };
    const [[left, top], [right, bottom]] = measure.bounds(polygon);
    const isNear =
      right > -BLEED && left < sheet.width + BLEED && bottom > -BLEED && top < sheet.height + BLEED;
    return isNear && measure.area(polygon) >= SMALLEST_ISLAND;
  });
  return printer(sheet)({ type: 'MultiPolygon', coordinates: visible });
}

function printer({ width, height }: Sheet) {
  const frame = geoIdentity().clipExtent([
    [-BLEED, -BLEED],
    [width + BLEED, height + BLEED],
  ]);
  const path = geoPath(frame).digits(0);
  return (shape: GeoPermissibleObjects) => relativePath(path(shape) ?? '');
}
