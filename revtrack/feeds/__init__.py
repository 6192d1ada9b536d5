"""Reads what discovers stories: feeds, sitemaps, the feeds a page names, lists of addresses. Pure: bytes in, values out.

Everything here is hostile. Items, sitemaps and sizes are capped, no entity is expanded, nothing is fetched, and whatever is
wrong with the bytes comes out as FeedError.
"""
