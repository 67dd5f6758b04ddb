import { type ReplicateStandInOptions, startReplicateStandIn } from './replicate-stand-in.ts';

/** A stand-in as a process of its own: options as JSON in the first argument; tells its address, ends with its parent. */
const options = JSON.parse(process.argv[2] ?? '{}') as ReplicateStandInOptions;
const standIn = await startReplicateStandIn(options);
process.on('disconnect', () => void standIn.stop());
process.send?.({ url: standIn.url, origin: standIn.origin });
