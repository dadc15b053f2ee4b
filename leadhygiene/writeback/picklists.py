"""Closed lists of values: the vendor's standard ones, those an export shows, and the user's own."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from leadhygiene.errors import InputError, did_you_mean
from leadhygiene.fields import BY_NAME
from leadhygiene.writeback.sheet import Sheet


def known(each: Sheet, given: Mapping[str, tuple[str, ...]]) -> Sheet:
    """Return a sheet whose columns have the lists of values that hold for them.

    A list of the user's is the whole list. A vendor's standard list is one that every
    administrator changes, so what the column of an export of the same CRM holds is in it too.

    Args:
        each: The input.
        given: Field, or header of the CRM, -> values.
    """
    lists = dict(each.obj.picklists)
    headers = {**each.obj.columns, **each.columns}
    if each.own:
        for field, header in each.columns.items():
            if header in lists:
                seen = each.before[field].drop_nulls().unique().sort().to_list()
                lists[header] = (*lists[header], *seen)
    for name, values in given.items():
        lists[headers.get(name, "") or name] = tuple(values)
    if lists == each.obj.picklists:
        return each
    return replace(each, obj=replace(each.obj, picklists=lists))


def check(sheets: Collection[Sheet], given: Mapping[str, tuple[str, ...]]) -> None:
    """Refuse a list for what is neither a field nor a column of any input.

    Raises:
        InputError: There is no such field or column.
    """
    names = {
        name for each in sheets for name in (*each.columns.values(), *each.obj.columns.values())
    }
    for name in given:
        if name not in names and name not in BY_NAME:
            raise InputError(
                f"a picklist is given for {name!r}, which is no field and no column: "
                f"{did_you_mean(name, sorted(names | set(BY_NAME)))}"
            )
