import { ServiceError } from '../operation.ts';
import { bare } from './conditions.ts';
import { malformedXml } from './refusals.ts';
import type { MultipartUpload, Part } from './uploads.ts';
import { children, readXml, text, type XmlNode } from './xml.ts';

/** Every part but the last has at least 5 MiB. */
const smallest = 5 * 2 ** 20;

/** The parts that a CompleteMultipartUpload lists, checked in S3's order: numbers ascend, parts are there as they were sent, and are large enough. */
export function chosenParts(body: Buffer, upload: MultipartUpload): Part[] {
  const listed = children(readXml(body, 'CompleteMultipartUpload'), 'Part');
  if (listed.length === 0) throw malformedXml();
  const numbers = listed.map((one) => Number(text(one, 'PartNumber')));
  if (numbers.some((number, at) => number <= (numbers[at - 1] ?? 0))) throw notAscending();
  const parts = listed.map((one) => partOf(one, upload));
  for (const part of parts.slice(0, -1)) if (part.blob.size < smallest) throw tooSmall(part);
  return parts;
}

function partOf(listed: XmlNode, upload: MultipartUpload): Part {
  const number = text(listed, 'PartNumber') ?? '';
  const part = upload.parts[number];
  const checksum = part && text(listed, `Checksum${part.algorithm}`);
  const isSame = bare(text(listed, 'ETag') ?? '') === part?.blob.md5 && (checksum ?? part.checksum) === part.checksum;
  if (part && isSame) return part;
  throw new ServiceError(
    'InvalidPart',
    "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
    400,
    { UploadId: upload.id, PartNumber: number },
  );
}

const notAscending = (): ServiceError =>
  new ServiceError(
    'InvalidPartOrder',
    'The list of parts was not in ascending order. Parts must be ordered by part number.',
  );

const tooSmall = ({ number, etag, blob }: Part): ServiceError =>
  new ServiceError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', 400, {
    ProposedSize: blob.size,
    MinSizeAllowed: smallest,
    PartNumber: number,
    ETag: bare(etag),
  });
