"""What several parsers share: safe XML, markup to blocks, timestamps, bylines."""
