using System.Text;
using System.Text.Json;

namespace Stockturn.Workspaces.Policies;

/// <summary>Reads JSON with comments and trailing commas into nodes that know their place.</summary>
ref struct PolicyParser
{
    const int DepthMax = 16;

    readonly ReadOnlySpan<byte> bytes;
    Utf8JsonReader reader;

    PolicyParser(ReadOnlySpan<byte> bytes)
    {
        this.bytes = bytes;
        reader = new Utf8JsonReader(bytes, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            MaxDepth = DepthMax,
        });
    }

    /// <summary>The root of a text.</summary>
    /// <exception cref="JsonException">The text is no JSON; the exception tells the place.</exception>
    public static PolicyNode Parse(byte[] utf8)
    {
        var parser = new PolicyParser(utf8);
        parser.reader.Read();
        var root = parser.Value();
        parser.reader.Read();
        return root;
    }

    PolicyNode Value()
    {
        var place = Place();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(place),
            JsonTokenType.StartArray => Array(place),
            JsonTokenType.String => new PolicyNode(PolicyNodeKind.Text, reader.GetString()!, place),
            JsonTokenType.Number => new PolicyNode(PolicyNodeKind.Number, Raw(), place),
            JsonTokenType.Null => new PolicyNode(PolicyNodeKind.Null, "null", place),
            _ => new PolicyNode(PolicyNodeKind.Flag, Raw(), place),
        };
    }

    PolicyNode Object(TextPlace place)
    {
        var members = new List<PolicyMember>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            var namePlace = Place();
            reader.Read();
            members.Add(new PolicyMember(name, namePlace, Value()));
        }

        return new PolicyNode(PolicyNodeKind.Object, "", place) { Members = members };
    }

    PolicyNode Array(TextPlace place)
    {
        var items = new List<PolicyNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value());
        }

        return new PolicyNode(PolicyNodeKind.Array, "", place) { Items = items };
    }

    readonly string Raw() => Encoding.UTF8.GetString(reader.ValueSpan);

    readonly TextPlace Place()
    {
        var before = bytes[..(int)reader.TokenStartIndex];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new TextPlace(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
