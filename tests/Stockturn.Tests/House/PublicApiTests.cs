using System.Reflection;
using System.Text;

namespace Stockturn.Tests.House;

public sealed class PublicApiTests
{
    static readonly string Kept = Path.Combine(Sources.Root, "tests", "Stockturn.Tests", "House", "PublicApi.txt");

    // A change of the engine's surface is a visible difference; write it anew with STOCKTURN_WRITE_API=1.
    [Fact]
    public void The_surface_of_the_engine_is_the_one_written_down()
    {
        var surface = Surface();
        if (Environment.GetEnvironmentVariable("STOCKTURN_WRITE_API") == "1")
        {
            File.WriteAllText(Kept, surface);
        }

        Assert.Equal(File.ReadAllText(Kept), surface);
    }

    static string Surface()
    {
        var text = new StringBuilder();
        foreach (var type in typeof(Engine).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Shown(type)).Append('\n');
            foreach (var line in type
                .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(IsWorthALine)
                .Select(Line)
                .Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    // What every record has, and accessors, say nothing new.
    static bool IsWorthALine(MemberInfo member) => member switch
    {
        MethodInfo method => !method.IsSpecialName
            && method.Name is not ("Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "PrintMembers") && !method.Name.Contains('<'),
        ConstructorInfo or Type => false,
        FieldInfo field => field.Name != "value__",
        _ => true,
    };

    static string Line(MemberInfo member) => member switch
    {
        MethodInfo method =>
            $"{Shown(method.ReturnType)} {method.Name}({string.Join(", ", method.GetParameters().Select(one => Shown(one.ParameterType)))})",
        PropertyInfo property => $"{Shown(property.PropertyType)} {property.Name}",
        FieldInfo field => $"{Shown(field.FieldType)} {field.Name}",
        _ => $"{member.MemberType} {member.Name}",
    };

    static string Shown(Type type)
    {
        if (!type.IsGenericType)
        {
            return type.FullName ?? type.Name;
        }

        var name = type.Name.Split('`')[0];
        return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Shown))}>";
    }
}
