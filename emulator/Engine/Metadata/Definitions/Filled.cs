using System.Reflection;

namespace SocialExtension.Emulator.Metadata.Definitions;

/// <summary>Fills properties of the SDK's definitions that everybody reads and only the platform writes.</summary>
internal static class Filled
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>A definition of a type that only the platform makes.</summary>
    public static T New<T>()
        where T : class => (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;

    /// <summary>The definition, with the value in a property.</summary>
    public static T With<T>(this T definition, string property, object? value)
        where T : class
    {
        // A setter that is not public shows on the declaring type only.
        var declaring = definition.GetType().GetProperty(property, Any)!.DeclaringType!;
        declaring.GetProperty(property, Any)!.SetValue(definition, value);
        return definition;
    }
}
