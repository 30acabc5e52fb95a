namespace JobGen;

/// <content>The enumeration of groups.</content>
public partial struct JobGroupAffinity
{
    /// <summary>Goes through the groups that have a processor in them, lowest first.</summary>
    public struct Enumerator
    {
        private readonly JobGroupAffinity _affinity;
        private int _group;

        internal Enumerator(in JobGroupAffinity affinity)
        {
            _affinity = affinity;
            _group = -1;
        }

        /// <summary>The group and its processors.</summary>
        public readonly (ushort Group, ulong Mask) Current => ((ushort)_group, _affinity._masks[_group]);

        /// <summary>Goes to the next group.</summary>
        /// <returns><see langword="false"/> where there is no other.</returns>
        public bool MoveNext()
        {
            while (++_group < MaximumGroups)
            {
                if (_affinity._masks[_group] != 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
