import type { DocumentProperties } from '../workbook/document-parts.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostObject } from './host-object.ts';
import { CustomPropertiesObject } from './setting-objects.ts';

/** Excel.DocumentProperties. */
export class DocumentPropertiesObject extends HostObject<Workbook> {
  readonly className = 'DocumentProperties';
  readonly Custom = new CustomPropertiesObject(this.context, this.part.customProperties);

  get Title() {
    return this.part.properties.title;
  }
  set Title(value: unknown) {
    this.set('title', value);
  }
  get Subject() {
    return this.part.properties.subject;
  }
  set Subject(value: unknown) {
    this.set('subject', value);
  }
  get Author() {
    return this.part.properties.author;
  }
  set Author(value: unknown) {
    this.set('author', value);
  }
  get Keywords() {
    return this.part.properties.keywords;
  }
  set Keywords(value: unknown) {
    this.set('keywords', value);
  }
  get Comments() {
    return this.part.properties.comments;
  }
  set Comments(value: unknown) {
    this.set('comments', value);
  }
  get Category() {
    return this.part.properties.category;
  }
  set Category(value: unknown) {
    this.set('category', value);
  }
  get Manager() {
    return this.part.properties.manager;
  }
  set Manager(value: unknown) {
    this.set('manager', value);
  }
  get Company() {
    return this.part.properties.company;
  }
  set Company(value: unknown) {
    this.set('company', value);
  }
  get LastAuthor() {
    return this.part.properties.lastAuthor;
  }
  get CreationDate() {
    return this.part.properties.creationDate.toISOString();
  }
  get RevisionNumber() {
    return this.part.properties.revisionNumber;
  }
  set RevisionNumber(value: unknown) {
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new WorkbookError('InvalidArgument');
    this.change(this.part.properties, { revisionNumber: value });
  }

  private set(name: keyof DocumentProperties, value: unknown): void {
    if (typeof value !== 'string') throw new WorkbookError('InvalidArgument');
    this.change(this.part.properties, { [name]: value });
  }
}
