import { useEffect, useEffectEvent, useState } from 'react';
import type { JobWire } from '../../api/wire';
import { useStanding } from '../../api/RunProvider';
import { useAddress } from '../../parts/useAddress';
import { hasEnded } from '../../parts/useJob';
import { BatchDrawer } from './BatchDrawer';
import { DropPanel } from './DropPanel';
import { HistoryPanel } from './HistoryPanel';
import { ImportJob } from './ImportJob';
import { nothingSent, putBeside, useUploads, type Upload } from './uploads';

const jobParam = 'job';

/** Files dropped, what became of each, and what was imported before. */
export default function ImportsTab() {
  const uploads = useUploads();
  const [params, change] = useAddress();
  const jobs = useStanding('/api/jobs');
  const named = params.getAll(jobParam).map(Number).filter(Number.isInteger);
  // What is still being read stands here after a reload too, whoever asked for it.
  const unnamed = (jobs.data ?? [])
    .filter((job) => job.kind === 'Import' && !hasEnded(job) && !named.includes(job.id))
    .map((job) => job.id);
  const shown = [...new Set([...named, ...unnamed])].sort((left, right) => right - left);
  const put = (ids: readonly number[], isReplacing = false) =>
    change(
      (before) => {
        const after = new URLSearchParams(before);
        after.delete(jobParam);
        ids.forEach((id) => after.append(jobParam, String(id)));
        return after;
      },
      { replace: isReplacing },
    );
  // From then on it is named: what came of it stays in view when it has ended.
  const name = useEffectEvent(() => put([...named, ...unnamed], true));
  const found = unnamed.join(' ');
  useEffect(() => {
    if (found !== '') {
      name();
    }
  }, [found]);
  const started = (job: JobWire, upload: Upload) => {
    uploads.set(job.id, upload);
    put([...named, job.id]);
  };
  const [upload, setUpload] = useState(nothingSent);
  const putBack = (back: Upload) => {
    setUpload((here) => putBeside(here, back));
    window.scrollTo({ top: 0 });
  };
  return (
    <div className="stack">
      <DropPanel upload={upload} change={setUpload} onStarted={started} />
      {shown.map((id) => (
        <ImportJob
          key={id}
          id={id}
          upload={uploads.get(id)}
          putBack={putBack}
          onStarted={started}
          onClose={() => put(named.filter((one) => one !== id))}
        />
      ))}
      <HistoryPanel />
      <BatchDrawer />
    </div>
  );
}
