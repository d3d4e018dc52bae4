using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Stockturn.Facts;

/// <summary>
/// Who bought, as a number that only the holder of a secret key can make: the same buyer in the same store is the same number,
/// and nobody reads a name out of it (S0-10). HMAC-SHA-256, its first 63 bits.
/// </summary>
static class BuyerHash
{
    /// <summary>The number of a buyer; missing without a key, without a text, and for one the platform has masked.</summary>
    public static long Of(ReadOnlySpan<char> buyer, string? store, byte[]? key)
    {
        var name = buyer.Trim();
        if (key is null || name.IsEmpty || name.Contains('*'))
        {
            return FactKind.Missing;
        }

        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{store}\n{name.ToString().ToLowerInvariant()}"), hash);
        return (long)(BinaryPrimitives.ReadUInt64LittleEndian(hash) >> 1);
    }
}
