using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SamenStarten.Core.Trajectories;

/// <summary>Ids that follow from what they name (UUID version 5), so that two runs over the same facts give the same ids.</summary>
public static class DeterministicId
{
    private static readonly Guid Root = new("6f2d3a1e-6e1c-5f0b-9c55-1f6f5f2a7c01");

    /// <summary>The id of what these parts name together. The order of the parts counts.</summary>
    public static Guid From(params ReadOnlySpan<string> parts) => V5(Root, string.Join('\u001f', parts!));

    /// <summary>The id of the event, step or message at this place in a trajectory's log.</summary>
    public static Guid Of(Guid trajectoryId, long version, int index) =>
        V5(trajectoryId, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{version}/{index}"));

    // SHA-1 is what RFC 9562 prescribes for version 5; nothing here rests on its strength.
#pragma warning disable CA5350
    private static Guid V5(Guid space, string name)
    {
        Span<byte> input = stackalloc byte[16 + Encoding.UTF8.GetMaxByteCount(name.Length)];
        space.TryWriteBytes(input, bigEndian: true, out _);
        var length = 16 + Encoding.UTF8.GetBytes(name, input[16..]);
        Span<byte> hash = stackalloc byte[20];
        SHA1.HashData(input[..length], hash);
        var third = BinaryPrimitives.ReadUInt16BigEndian(hash[6..]);
        BinaryPrimitives.WriteUInt16BigEndian(hash[6..], (ushort)((third & 0x0FFF) | 0x5000));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
#pragma warning restore CA5350
}
