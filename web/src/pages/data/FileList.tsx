import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { ToldFields } from './ToldFields';
import { givenOf, identityOf, ownOf, withOwn, type Told, type Upload } from './uploads';

interface FileListProps {
  upload: Upload;
  change: (upload: Upload) => void;
}

/** The files that wait to be sent; each may be told of apart from the others. */
export function FileList({ upload, change }: FileListProps) {
  const { files } = upload;
  return (
    <ul className="file-list">
      {files.map((file, at) => (
        <FileLine
          key={identityOf(file)}
          id={`told-${at + 1}`}
          file={file}
          own={ownOf(upload, file)}
          common={upload.told}
          isAlone={files.length === 1}
          tell={(told) => change(withOwn(upload, file, told))}
          remove={() => change({ ...upload, files: files.filter((other) => other !== file) })}
        />
      ))}
    </ul>
  );
}

interface FileLineProps {
  id: string;
  file: File;
  own: Told;
  common: Told;
  /** There is no other file: what is told of all is told of it. */
  isAlone: boolean;
  tell: (told: Told) => void;
  remove: () => void;
}

function FileLine({ id, file, own, common, isAlone, tell, remove }: FileLineProps) {
  const t = useT();
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  const given = givenOf(own);
  const mayTell = !isAlone || given.length > 0;
  return (
    <li>
      <span className="file-name">
        {file.name}
        {!isOpen && given.length > 0 && <span className="soft small"> {given.join(' · ')}</span>}
      </span>
      <span className="soft number">{formats.bytes(file.size)}</span>
      {mayTell ? (
        <Button
          type="link"
          size="small"
          aria-expanded={isOpen}
          aria-label={t('web.data.told.of', file.name)}
          onClick={() => setOpen(!isOpen)}
        >
          {t('web.data.told.apart')}
        </Button>
      ) : (
        <span />
      )}
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t('web.data.drop.remove', file.name)}
        onClick={remove}
      />
      {mayTell && isOpen && (
        <ToldFields id={id} title={t('web.data.told.own', file.name)} told={own} tell={tell} otherwise={common} />
      )}
    </li>
  );
}
