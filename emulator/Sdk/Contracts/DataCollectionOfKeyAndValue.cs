using System;
using System.Collections;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>Values by key. It looks like a dictionary but implements no dictionary interface.</summary>
[Serializable]
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly IDictionary<TKey, TValue> entries;

    [NonSerialized]
    private int version;

    protected DataCollection()
        : this(new Dictionary<TKey, TValue>())
    {
    }

    /// <summary>Wraps the dictionary: what is added here is added there.</summary>
    protected DataCollection(IDictionary<TKey, TValue> collection) => entries = collection;

    public int Count => entries.Count;

    public virtual bool IsReadOnly => entries.IsReadOnly;

    public ICollection<TKey> Keys => new DataCollectionView<TKey>(entries.Keys, Enumerate);

    public ICollection<TValue> Values => new DataCollectionView<TValue>(entries.Values, Enumerate);

    public virtual TValue this[TKey key]
    {
        get => entries[key];
        set
        {
            entries[key] = value;
            version++;
        }
    }

    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    public void Add(TKey key, TValue value)
    {
        entries.Add(key, value);
        version++;
    }

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) =>
        AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        if (items == null)
        {
            return;
        }

        foreach (var item in items)
        {
            Add(item);
        }
    }

    public void Clear()
    {
        entries.Clear();
        version++;
    }

    public bool Contains(TKey key) => entries.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => entries.Contains(key);

    public bool ContainsKey(TKey key) => entries.ContainsKey(key);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => entries.CopyTo(array, arrayIndex);

    public bool Remove(TKey key) => Removed(entries.Remove(key));

    public bool Remove(KeyValuePair<TKey, TValue> item) => Removed(entries.Remove(item));

    public bool TryGetValue(TKey key, out TValue value) => entries.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => Enumerate(entries);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool Removed(bool removed)
    {
        version += removed ? 1 : 0;
        return removed;
    }

    /// <summary>
    /// A dictionary of .NET 10 lets values be replaced and removed while it is enumerated; that of .NET Framework,
    /// which Dataverse runs, throws. A plug-in must not pass here and fail there.
    /// </summary>
    private IEnumerator<T> Enumerate<T>(IEnumerable<T> items)
    {
        var before = version;
        foreach (var item in items)
        {
            yield return item;
            if (version != before)
            {
                throw new InvalidOperationException("The collection was changed while it was enumerated.");
            }
        }
    }
}
