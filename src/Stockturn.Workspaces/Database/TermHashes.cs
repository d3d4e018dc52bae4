using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>What texts stand for in keys: the two halves of their MD5, worked out once for each text.</summary>
/// <remarks>
/// <see cref="Ensure"/> belongs to the thread that reads the file, the halves are read by the thread that stores the
/// rows. That is safe because a chunk of rows is handed over only after all of its texts were ensured, and a grown
/// table is put in place whole.
/// </remarks>
sealed class TermHashes(Terms terms)
{
    FactKey[] halves = new FactKey[1024];

    /// <summary>The vocabulary.</summary>
    public Terms Terms => terms;

    /// <summary>The halves of a text that was ensured.</summary>
    public FactKey this[long id] => halves[id];

    /// <summary>The halves of any text.</summary>
    public static FactKey Of(ReadOnlySpan<char> text)
    {
        Span<byte> digest = stackalloc byte[16];
        MD5.HashData(MemoryMarshal.AsBytes(text), digest);
        return new FactKey(MemoryMarshal.Read<long>(digest), MemoryMarshal.Read<long>(digest[8..]));
    }

    /// <summary>Works the halves out if that has not been done.</summary>
    public void Ensure(long id)
    {
        if (id == FactKind.Missing || (id < halves.Length && halves[id] != default))
        {
            return;
        }

        if (id >= halves.Length)
        {
            var grown = new FactKey[Math.Max(terms.Count, halves.Length * 2)];
            halves.CopyTo(grown, 0);
            halves = grown;
        }

        halves[id] = Of(terms[(int)id]);
    }
}
