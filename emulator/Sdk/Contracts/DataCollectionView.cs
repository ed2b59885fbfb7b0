using System;
using System.Collections;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>The keys or the values of a data collection, enumerated under its rule.</summary>
internal sealed class DataCollectionView<T>(ICollection<T> items, Func<IEnumerable<T>, IEnumerator<T>> enumerate)
    : ICollection<T>
{
    public int Count => items.Count;

    public bool IsReadOnly => true;

    public bool Contains(T item) => items.Contains(item);

    public void CopyTo(T[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    public IEnumerator<T> GetEnumerator() => enumerate(items);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<T>.Add(T item) => items.Add(item);

    void ICollection<T>.Clear() => items.Clear();

    bool ICollection<T>.Remove(T item) => items.Remove(item);
}
