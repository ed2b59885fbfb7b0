using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The parameters of a message, by name.</summary>
[CollectionDataContract(Name = "ParameterCollection", Namespace = Xmlns.Contracts2011)]
[KnownType(nameof(GetKnownParameterTypes))]
public class ParameterCollection : DataCollection<string, object>
{
    public ParameterCollection()
    {
    }

    protected ParameterCollection(IDictionary<string, object> collection)
        : base(collection)
    {
    }

    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj != null)
        {
            this[key] = obj;
        }
    }

    /// <summary>False also for null and for a value of another type. Callers get this overload for object too.</summary>
    public bool TryGetValue<T>(string key, out T value)
    {
        if (base.TryGetValue(key, out var stored) && stored is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>A message property's value: default when absent; a null stored for a value type fails.</summary>
    internal T GetOrDefault<T>(string key) => base.TryGetValue(key, out var stored) ? (T)stored : default;

    private static IEnumerable<Type> GetKnownParameterTypes() => KnownTypes.ParameterValues;
}
