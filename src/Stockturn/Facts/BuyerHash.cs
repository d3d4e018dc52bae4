using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Stockturn.Facts;

/// <summary>
/// Who bought, as a number that only the holder of a secret key can make: the same buyer in the same store is the same number,
/// and nobody reads a name out of it (S0-10). HMAC-SHA-256, its first 63 bits. For one thread: the key is set up once, not row by row.
/// </summary>
sealed class BuyerHash
{
    readonly ArrayBufferWriter<byte> message = new();
    readonly IncrementalHash? hmac;
    char[] lower = new char[128];

    /// <summary>A hash under a key; without one no buyer has a number.</summary>
    public BuyerHash(byte[]? key) => hmac = key is null ? null : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);

    /// <summary>The number of a buyer; missing without a key, without a text, and for one the platform has masked.</summary>
    public long Of(ReadOnlySpan<char> buyer, string? store)
    {
        var name = buyer.Trim();
        if (hmac is null || name.IsEmpty || name.Contains('*'))
        {
            return FactKind.Missing;
        }

        if (lower.Length < name.Length)
        {
            lower = new char[name.Length * 2];
        }

        message.ResetWrittenCount();
        Encoding.UTF8.GetBytes(store, message);
        message.Write("\n"u8);
        Encoding.UTF8.GetBytes(lower.AsSpan(0, name.ToLowerInvariant(lower)), message);
        hmac.AppendData(message.WrittenSpan);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hmac.GetHashAndReset(hash);
        return (long)(BinaryPrimitives.ReadUInt64LittleEndian(hash) >> 1);
    }
}
