import { CameraOutlined, DeleteOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { useDeed } from '../../api/RunProvider';
import type { SkuWire, TakenPicturesWire } from '../../api/wire';
import { SkuPicture } from '../../parts/SkuPicture';
import { smallPicture } from '../../parts/smallPicture';
import { usePictures } from '../../parts/usePictures';
import { useT } from '../../texts/TextsProvider';

/** The picture of a SKU, large, and the way to give it one of its own or to take that away. */
export function SkuFace({ sku }: { sku: SkuWire }) {
  const t = useT();
  const { notification } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const picture = usePictures([sku.sku])(sku.sku) ?? null;
  const refuse = (why: string) => notification.error({ title: t('web.error.refused'), description: why });
  const give = useDeed<TakenPicturesWire>(({ refused }) => refused.forEach(({ why }) => refuse(why)));
  const remove = useDeed<unknown>();
  const send = async (file: File) => {
    const small = await smallPicture(file);
    if (small === null) {
      refuse(t('refusal.picture-kind'));
      return;
    }

    const form = new FormData();
    form.append('files', small, file.name);
    form.append('code', sku.sku);
    give.mutate({ path: '/api/pictures', options: { body: form } });
  };
  return (
    <div className="sku-face">
      <SkuPicture picture={picture} name={sku.name ?? sku.sku} isLarge />
      <div className="sku-face-tools">
        <Button
          type="text"
          size="small"
          icon={<CameraOutlined />}
          aria-label={t('web.pictures.give')}
          title={t('web.pictures.give')}
          loading={give.isPending}
          onClick={() => input.current?.click()}
        />
        {picture !== null && picture.code === sku.sku && (
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('web.pictures.remove')}
            title={t('web.pictures.remove')}
            loading={remove.isPending}
            onClick={() =>
              remove.mutate({ path: '/api/pictures', options: { method: 'DELETE', query: { code: sku.sku } } })
            }
          />
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={t('web.pictures.give')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) {
            void send(file);
          }
        }}
      />
    </div>
  );
}
