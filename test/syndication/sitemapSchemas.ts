// Checks sitemaps against XML Schemas: that of sitemaps.org, and the rules that search engines publish for the rest.
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const XSD = 'http://www.w3.org/2001/XMLSchema';
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

const DATES = `<xsd:simpleType name="date"><xsd:union memberTypes="xsd:date xsd:dateTime"/></xsd:simpleType>`;

function schema(namespace: string, content: string): string {
  return `<xsd:schema xmlns:xsd="${XSD}" xmlns="${namespace}" targetNamespace="${namespace}" elementFormDefault="qualified">${content}</xsd:schema>`;
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const IMAGES = schema(
  IMAGE,
  `<xsd:element name="image"><xsd:complexType><xsd:sequence>
    <xsd:element name="loc" type="xsd:anyURI"/>
  </xsd:sequence></xsd:complexType></xsd:element>`,
);

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const STORIES = schema(
  NEWS,
  `${DATES}
  <xsd:simpleType name="words"><xsd:restriction base="xsd:string"><xsd:minLength value="1"/></xsd:restriction></xsd:simpleType>
  <xsd:simpleType name="code"><xsd:restriction base="xsd:string"><xsd:pattern value="zh-cn|zh-tw|[a-z]{2,3}"/></xsd:restriction></xsd:simpleType>
  <xsd:element name="news"><xsd:complexType><xsd:all>
    <xsd:element name="publication"><xsd:complexType><xsd:all>
      <xsd:element name="name" type="words"/><xsd:element name="language" type="code"/>
    </xsd:all></xsd:complexType></xsd:element>
    <xsd:element name="publication_date" type="date"/>
    <xsd:element name="title" type="words"/>
  </xsd:all></xsd:complexType></xsd:element>`,
);

/** https://www.sitemaps.org/protocol.html#index */
const INDEX = schema(
  SITEMAP,
  `${DATES}
  <xsd:simpleType name="address"><xsd:restriction base="xsd:anyURI"><xsd:minLength value="12"/><xsd:maxLength value="2048"/></xsd:restriction></xsd:simpleType>
  <xsd:element name="sitemapindex"><xsd:complexType><xsd:sequence>
    <xsd:element name="sitemap" maxOccurs="50000"><xsd:complexType><xsd:all>
      <xsd:element name="loc" type="address"/><xsd:element name="lastmod" type="date" minOccurs="0"/>
    </xsd:all></xsd:complexType></xsd:element>
  </xsd:sequence></xsd:complexType></xsd:element>`,
);

const ALL = `<xsd:schema xmlns:xsd="${XSD}">
  <xsd:import namespace="${SITEMAP}" schemaLocation="sitemap.xsd"/>
  <xsd:import namespace="${IMAGE}" schemaLocation="images.xsd"/>
  <xsd:import namespace="${NEWS}" schemaLocation="stories.xsd"/>
</xsd:schema>`;

/** What is wrong with a sitemap. */
export async function sitemapFlaws(xml: string): Promise<readonly string[]> {
  const sitemaps = readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8');
  const { errors } = await validateXML({
    xml: { fileName: 'asked.xml', contents: xml },
    schema: { fileName: 'all.xsd', contents: ALL },
    preload: [
      { fileName: 'sitemap.xsd', contents: sitemaps },
      { fileName: 'images.xsd', contents: IMAGES },
      { fileName: 'stories.xsd', contents: STORIES },
    ],
  });
  return errors.map(({ message }) => message);
}

/** What is wrong with the index of a sitemap. */
export async function indexFlaws(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'asked.xml', contents: xml },
    schema: { fileName: 'index.xsd', contents: INDEX },
  });
  return errors.map(({ message }) => message);
}
