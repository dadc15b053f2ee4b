"""Read thousands of damaged files: a table or a sentence, soon, in bounded memory.

Usage: ``python tests/fuzz/read_files.py [--cases 10000] [--seed 1]``; exits with 1 on a fault.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from mutate import mutate

import leadhygiene as lh
from leadhygiene.errors import LeadHygieneError

HERE = Path(__file__).resolve().parent
SAMPLES = (HERE.parent / "connectors", HERE.parents[2] / "shared" / "data" / "crm_samples")
#: Seconds for one file, and bytes of address space for the process.
LIMIT = 5.0
MEMORY = 6 * 1024**3
_CHUNK = 500


def samples() -> list[bytes]:
    """Return the files that are damaged."""
    endings = {".csv", ".xlsx", ".xls", ".vcf", ".zip"}
    return [
        path.read_bytes()
        for folder in SAMPLES
        for path in sorted(folder.rglob("*"))
        if path.suffix in endings
    ]


def run(first: int, count: int) -> list[str]:
    """Read ``count`` damaged files and return what went wrong."""
    files = samples()
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "in.csv"
        for seed in range(first, first + count):
            data = mutate(files[seed % len(files)], files, seed)
            path.write_bytes(data)
            start = time.process_time()  # a busy machine is no fault
            try:
                lh.read(path)
            except LeadHygieneError as error:
                if "\n" in str(error) or len(str(error)) > 600:
                    faults.append(f"{seed}: not one sentence: {str(error)[:80]!r}")
            except BaseException:
                faults.append(f"{seed}: {traceback.format_exc().splitlines()[-1]}")
            spent = time.process_time() - start
            if spent > LIMIT:
                faults.append(f"{seed}: {spent:.1f} s for {len(data):,} bytes")
    return faults


def main() -> int:
    """Run all cases in child processes, so that a hang or a crash is seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--chunk", type=int, nargs=2, metavar=("FIRST", "COUNT"))
    options = parser.parse_args()
    if options.chunk:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        faults = run(*options.chunk)
        print("\n".join(faults))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"peak {peak} MB", file=sys.stderr)
        return 1 if faults else 0
    failed = 0
    peak = 0
    for first in range(options.seed, options.seed + options.cases, _CHUNK):
        count = min(_CHUNK, options.seed + options.cases - first)
        command = [sys.executable, __file__, "--chunk", str(first), str(count)]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, timeout=_CHUNK * 2, check=False
            )
        except subprocess.TimeoutExpired:
            print(f"{first}..{first + count}: hangs")
            failed += 1
            continue
        peak = max(
            peak,
            *(
                int(line.split()[1])
                for line in done.stderr.splitlines()
                if line.startswith("peak ")
            ),
            0,
        )
        if done.returncode:
            print(
                done.stdout.strip() or f"{first}..{first + count}: {done.stderr.strip()[-300:]}",
                flush=True,
            )
            failed += max(len(done.stdout.splitlines()), 1)
    print(f"{options.cases:,} damaged files: {failed} faults, at most {peak} MB")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
