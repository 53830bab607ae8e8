import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

const REVIEWERS = '<?xml version="1.0"?><Reviewers xmlns="http://example.com/1.0"><Reviewer>Ann</Reviewer></Reviewers>';

test('XML is kept, found by its namespace, replaced and deleted', () => {
  const { workbook } = bookOf([]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    const parts = batch.workbook.get('CustomXmlParts');
    parts.object('Add', REVIEWERS);
    parts.object('Add', '<a:b xmlns:a="urn:other"/>');
  });
  const read = ask(host, (batch) => {
    const parts = batch.workbook.get('CustomXmlParts');
    parts.object('GetByNamespace', 'http://example.com/1.0').call('GetCount');
    const only = parts.object('GetByNamespace', 'http://example.com/1.0').object('GetOnlyItem');
    only.call('GetXml');
    only.call('SetXml', '<Reviewers xmlns="http://example.com/1.0"></Reviewers>');
    parts.object('GetByNamespace', 'urn:other').object('GetOnlyItem').load('namespaceUri');
    parts.object('GetByNamespace', 'urn:none').object('GetOnlyItemOrNullObject').load('id');
  });
  const [first, second] = workbook.xmlParts;
  expect(read).toEqual([1, REVIEWERS, null, { Id: second?.id, NamespaceUri: 'urn:other' }, null]);
  ask(host, (batch) => void batch.workbook.get('CustomXmlParts').item(second?.id).call('Delete'));
  expect(workbook.xmlParts).toEqual([{ id: first?.id, xml: '<Reviewers xmlns="http://example.com/1.0"></Reviewers>' }]);
});

test.each(['', 'text', '<open>', '<a></b>'])('“%s” is no XML part', (xml) => {
  const { workbook } = bookOf([]);
  expect(ask(hostOf(workbook), (batch) => void batch.workbook.get('CustomXmlParts').object('Add', xml))).toBe(
    'InvalidArgument',
  );
});
